import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Glossary, Proposal, VariantRow} from '@zhengben/glossary'
import {variantColumns} from '@zhengben/glossary'
import {learnPairs, type Restorer} from '@zhengben/restore'
import {readGold} from '../src/evaluate/read-gold.ts'
import {suggestForGlossary} from '../src/glossary/suggest.ts'
import {loadGlossary} from '../src/load-glossary.ts'
import {loadModel} from '../src/load-model.ts'
import {loadRestorer} from '../src/load-restorer.ts'
import {findProject} from '../src/project.ts'

// How well `glossary suggest` finds what spinners did whose rows it does not
// have, and what rows are worth that one page restored by hand teaches:
//
//   npm run bench:suggest -- DIR [--class H] [--page 10] [--list]
//
// DIR holds samples *.json with raw and gold, or documents with restored.md.
// All rows are left out of every family that has a row for a form that was put
// for another in DIR. What was put for what is read off by `learnPairs`.

const firstProposals = 50

/** A glossary needs a row. */
const filler: VariantRow = {
  variant: '邦度邦度',
  originals: ['国家国家'],
  layer: 'word',
  families: [],
  status: 'retired',
  unless: [],
  example: '',
  restored: '',
  note: '',
  path: '',
  line: 0
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    /** Samples of one of these classes, parted by commas. */
    class: {type: 'string'},
    /** Samples that make one page, to learn from and to try on; 0 leaves that out. */
    page: {type: 'string', default: '10'},
    /** List what was not found and what is nonsense. */
    list: {type: 'boolean', default: false}
  }
})

const model = await loadModel()
const {glossary} = await loadGlossary(await findProject('/'))
for (const folder of positionals) {
  const gold = await readGold(resolve(folder), folder)
  const classes = values.class?.split(',')
  const pages = [...gold.samples, ...gold.documents].filter(
    (d) => !classes || d.classes.some((e) => classes.includes(e))
  )
  const clean = await loadRestorer({...glossary, variants: []}, model, {})
  const garbled = findGarbled(pages, clean)
  const rest = leaveOut(glossary, new Set(garbled.keys()))
  print(
    `${folder}: ${pages.length} texts; ${rest.variants.length} of ${glossary.variants.length} rows left`
  )
  scoreProposals(await propose(pages, resolve(folder), rest), garbled)
  const size = Number(values.page)
  if (size > 0 && pages.length >= 2 * size) {
    await scoreLearning(pages, size, {...glossary, variants: []}, 'no row')
    await scoreLearning(pages, size, rest, 'the rows left')
  }
}

type Page = Awaited<ReturnType<typeof readGold>>['samples'][number]
type Garbled = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What stands for what, how often. */
function findGarbled(pages: ReadonlyArray<Page>, restore: Restorer): Garbled {
  const result = new Map<string, Map<string, number>>()
  for (const {raw, gold} of pages) {
    const {value} = restore(raw, {skip: ['variant']})
    for (const {form, original} of learnPairs(value, gold, model)) {
      const own = result.get(form) ?? new Map<string, number>()
      own.set(original, (own.get(original) ?? 0) + 1)
      result.set(form, own)
    }
  }
  return result
}

function leaveOut(all: Glossary, forms: ReadonlySet<string>): Glossary {
  const families = new Set(
    all.variants.filter((d) => forms.has(d.variant)).flatMap((d) => d.families)
  )
  return {
    ...all,
    variants: all.variants.filter(
      (d) => !d.families.some((e) => families.has(e)) && !forms.has(d.variant)
    )
  }
}

/** Run the command's own code in a folder of the texts without their restorations. */
async function propose(
  pages: ReadonlyArray<Page>,
  folder: string,
  rest: Glossary
): Promise<ReadonlyArray<Proposal>> {
  const root = await mkdtemp(join(tmpdir(), 'zhengben-suggest-'))
  try {
    await writeFile(join(root, 'zhengben.yaml'), 'glossary: glossary\n')
    await mkdir(join(root, 'glossary/variants'), {recursive: true})
    await writeFile(
      join(root, 'glossary/variants/rest.tsv'),
      formatRows(rest.variants)
    )
    await writeFile(
      join(root, 'glossary/variants/none.tsv'),
      formatRows([{...filler, path: '', line: 0}])
    )
    for (const {id, raw, path} of pages) {
      const place = join(
        root,
        'pages',
        id,
        `source.${path.endsWith('.md') ? 'md' : 'txt'}`
      )
      await mkdir(dirname(place), {recursive: true})
      await writeFile(place, raw)
      await cp(
        join(folder, id, 'translation.en.md'),
        join(dirname(place), 'translation.en.md')
      ).catch(() => undefined)
    }
    const start = process.cpuUsage()
    const {proposals} = await suggestForGlossary({
      paths: ['pages'],
      project: await findProject(root),
      cwd: root,
      leastCount: 2,
      leastScore: 0,
      terms: false,
      memories: [],
      retire: false,
      onError: (error) => {
        throw error
      },
      warn: () => undefined
    })
    const {user} = process.cpuUsage(start)
    const length = pages.reduce((sum, d) => sum + d.raw.length, 0)
    print(`  ${length} characters in ${(user / 1e6).toFixed(1)} s of CPU`)
    return proposals
  } finally {
    await rm(root, {recursive: true, force: true})
  }
}

function formatRows(rows: ReadonlyArray<VariantRow>): string {
  return [
    `# ${variantColumns.join('\t')}`,
    ...rows.map((d) =>
      [
        d.variant,
        d.originals.join('|'),
        d.layer,
        d.families.join('|'),
        d.status,
        d.unless.join('|'),
        d.example,
        d.restored,
        d.note
      ].join('\t')
    ),
    ''
  ].join('\n')
}

function scoreProposals(
  proposals: ReadonlyArray<Proposal>,
  garbled: Garbled
): void {
  const byForm = new Map(proposals.map((d) => [d.variant, d]))
  const rankOf = (form: string): number =>
    byForm
      .get(form)
      ?.originals.findIndex((d) => garbled.get(form)?.has(d.value)) ?? -1
  const repeated = [...garbled].filter(
    ([, own]) => [...own.values()].reduce((sum, d) => sum + d, 0) >= 2
  )
  const ranks = repeated.map(([form]) => rankOf(form))
  const share = (count: number, all: number): string =>
    `${count} of ${all} (${((100 * count) / Math.max(1, all)).toFixed(0)}%)`
  const sure = repeated.filter(
    ([form]) => (byForm.get(form)?.score ?? 0) >= 0.5
  )
  print(
    `  garbled twice or more: original first ${share(ranks.filter((d) => d === 0).length, ranks.length)}, among five ${share(ranks.filter((d) => d >= 0).length, ranks.length)}, proposed at 50% or surer ${share(sure.length, repeated.length)}`
  )
  const first = proposals.slice(0, firstProposals)
  const odd = first.filter((d) => !garbled.has(d.variant))
  const wrong = first.filter((d) => rankOf(d.variant) < 0)
  print(
    `  of the first ${first.length} proposals: honest forms ${odd.length}, without the right original ${wrong.length}`
  )
  if (!values.list) return
  const show = (form: string): string =>
    `${form} ${byForm.get(form)?.score.toFixed(2)} (${[...(garbled.get(form)?.keys() ?? [])].join('|')}; ${
      byForm
        .get(form)
        ?.originals.map((d) => d.value)
        .join(' ') ?? ''
    })`
  print(
    `  missed: ${repeated
      .filter((_, k) => (ranks[k] ?? -1) < 0)
      .map(([form]) => show(form))
      .join(', ')}`
  )
  print(`  odd: ${odd.map((d) => show(d.variant)).join(', ')}`)
}

/** Rows learnt from each page of `size` samples, tried on the next. */
async function scoreLearning(
  samples: ReadonlyArray<Page>,
  size: number,
  start: Glossary,
  name: string
): Promise<void> {
  const pages = Array.from(
    {length: Math.floor(samples.length / size)},
    (_, k) => samples.slice(k * size, (k + 1) * size)
  )
  const textOf = (page: ReadonlyArray<Page>, key: 'raw' | 'gold'): string =>
    page.map((d) => d[key]).join('\n')
  let before = 0
  let after = 0
  for (const [k, page] of pages.entries()) {
    const next = pages[(k + 1) % pages.length] as ReadonlyArray<Page>
    const plain = await loadRestorer(start, model, {})
    const learnt = findGarbled(
      [
        {
          ...(page[0] as Page),
          raw: textOf(page, 'raw'),
          gold: textOf(page, 'gold')
        }
      ],
      plain
    )
    const rows = Array.from(
      learnt,
      ([variant, own]): VariantRow => ({
        ...filler,
        variant,
        originals: [...own].sort((a, b) => b[1] - a[1]).map(([d]) => d),
        families: ['learnt'],
        status: 'approved'
      })
    )
    const taught = await loadRestorer(
      {...start, variants: [...start.variants, ...rows]},
      model,
      {}
    )
    const gold = textOf(next, 'gold')
    before += measureDistance(plain(textOf(next, 'raw')).value, gold)
    after += measureDistance(taught(textOf(next, 'raw')).value, gold)
  }
  print(
    `  rows from a page of ${size} samples, tried on another, beside ${name}: errors ${before} → ${after} (${((100 * after) / before).toFixed(0)}%)`
  )
}

/** Levenshtein distance. */
function measureDistance(one: string, other: string): number {
  let previous = Array.from({length: other.length + 1}, (_, k) => k)
  for (let i = 1; i <= one.length; i++) {
    const current = [i]
    for (let j = 1; j <= other.length; j++)
      current[j] = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1)
      )
    previous = current
  }
  return previous[other.length] as number
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
