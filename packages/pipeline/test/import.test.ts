import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  stringifyBitext,
  type Unit,
  type UnitState,
  unitsOf
} from '@zhengben/bitext'
import {
  type Edition,
  writeTmx,
  writeXliff,
  writeXliff2
} from '@zhengben/formats'
import {readTmx} from '@zhengben/formats/bilingual'
import {
  writeDocx,
  writeUnitCsv,
  writeUnitTsv,
  writeUnitXlsx
} from '@zhengben/formats/office'
import {findProject} from '@zhengben/pipeline'
import {importFiles} from '@zhengben/pipeline/import'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {expect, onTestFinished, test} from 'vitest'
import {buildDocument} from '../src/build-document.ts'
import {findDocuments} from '../src/find-documents.ts'
import {loadDictionary} from '../src/load-dictionary.ts'
import {loadGlossary} from '../src/load-glossary.ts'
import {loadModel} from '../src/load-model.ts'
import {loadRestorer} from '../src/load-restorer.ts'
import {loadSegmenter} from '../src/load-segmenter.ts'
import {readTranslation} from '../src/translation/read-translation.ts'
import {createYaml} from '../src/translation/update-yaml.ts'

/** How many documents are generated, in corpora of 50 at most. */
const documents = Number(process.env['ZHENGBEN_DOCUMENTS'] ?? 12)
const perBatch = Math.min(50, documents)
const batches = Math.ceil(documents / perBatch)

const states = ['initial', 'translated', 'reviewed', 'final'] as const
const sentence = fc.constantFrom(
  '社区食堂开张了。',
  '早餐一碗小米粥两元。',
  '排队的多数是老人。',
  '“好吃吗？”记者问。',
  '“好吃。”老人笑了。',
  '食堂还给行动不便的老人送餐上门。',
  '全国有 12 个省（区、市）报名。',
  '他在GitHub上找到了答案。',
  '是。'
)
const english = fc.string({
  unit: fc.oneof(
    {weight: 8, arbitrary: fc.constantFrom('rain ', 'tea. ', 'Mr. Li ', 'q')},
    fc.constantFrom('\n', '“', '&', '<b>', ']]>', '=1+1', '𠮷', '  ', "'", ',')
  ),
  minLength: 1,
  maxLength: 12
})
const target = english.filter((d) => d.trim() !== '')
const edit = fc.record(
  {target, state: fc.constantFrom(...states), note: target},
  {requiredKeys: []}
)
const document = fc.record({
  paragraphs: fc.array(
    fc.array(sentence as fc.Arbitrary<string>, {minLength: 1, maxLength: 5}),
    {
      minLength: 1,
      maxLength: 3
    }
  ),
  /** How many sentences each entry takes. */
  cuts: fc.array(fc.integer({min: 1, max: 2}), {minLength: 15, maxLength: 15}),
  entries: fc.array(
    fc.record(
      {
        target: fc.oneof(fc.constant(''), target),
        state: fc.constantFrom(...states),
        note: target
      },
      {requiredKeys: ['target']}
    ),
    {minLength: 15, maxLength: 15}
  ),
  hasStore: fc.boolean(),
  edits: fc.array(edit, {minLength: 20, maxLength: 20}),
  /** A sentence of the source that is another one when the file comes back. */
  drift: fc.option(fc.nat(14))
})
type Spec = ReturnType<typeof document.generate>['value']
type Edit = Spec['edits'][number]

const resources = load()

async function load() {
  const {glossary} = await loadGlossary({
    config: (await findProject('/')).config
  })
  const [model, dictionary] = await Promise.all([loadModel(), loadDictionary()])
  const restore = await loadRestorer(glossary, model, {})
  const segment = await loadSegmenter(glossary.terms, model, () => undefined)
  return {glossary, restore, dictionary, segment}
}

const noInput = (async function* () {})()

/** Every format an edition is exported in, and how a person edits it there. */
const formats: Readonly<
  Record<
    string,
    (edition: Edition, edits: ReadonlyMap<string, Edit>) => string | Uint8Array
  >
> = {
  xlf: (edition, edits) => editXliff(writeXliff(edition), edits),
  tmx: (edition, edits) => editTmx(writeTmx(edition), edits),
  json: (edition, edits) => stringifyBitext(editEdition(edition, edits).bitext),
  csv: (edition, edits) => writeUnitCsv(editEdition(edition, edits)),
  tsv: (edition, edits) => writeUnitTsv(editEdition(edition, edits)),
  xlsx: (edition, edits) => writeUnitXlsx(editEdition(edition, edits)),
  xliff: (edition, edits) => writeXliff2(editEdition(edition, edits)),
  docx: (edition, edits) =>
    carryMarks(writeDocx(edition), writeDocx(editEdition(edition, edits)))
}

/** An edited document still says what was handed out. */
function carryMarks(handedOut: Uint8Array, edited: Uint8Array): Uint8Array {
  const part = 'word/document.xml'
  const mark = /(?<=")was_[^"]+/g
  const marks = strFromU8(unzipSync(handedOut)[part] as Uint8Array).match(mark)
  const files = unzipSync(edited)
  const xml = strFromU8(files[part] as Uint8Array)
  let index = 0
  return zipSync({
    ...files,
    [part]: strToU8(xml.replace(mark, (d) => marks?.[index++] ?? d))
  })
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const xliffStates: Readonly<Record<UnitState, string>> = {
  initial: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final'
}

function editXliff(xml: string, edits: ReadonlyMap<string, Edit>): string {
  return xml.replace(
    /<trans-unit id="(u\d+)"[\s\S]*?<\/trans-unit>/g,
    (element, id: string) => {
      const {target, state, note} = edits.get(id) ?? {}
      let result = element
      if (target !== undefined)
        result = result
          .replace(
            /(<target[^>]*>)[\s\S]*?(<\/target>)/,
            (_, open, close) => `${open}${escapeXml(target)}${close}`
          )
          .replace('"needs-translation"', '"translated"')
      if (state !== undefined && !result.includes('"needs-translation"'))
        result = result.replace(
          /(<target[^>]* state=")[^"]*/,
          `$1${xliffStates[state]}`
        )
      if (note !== undefined)
        result = result.replace(
          '</target>',
          () => `</target><note from="translator">${escapeXml(note)}</note>`
        )
      return result
    }
  )
}

function editTmx(xml: string, edits: ReadonlyMap<string, Edit>): string {
  return xml.replace(
    /<tu tuid="[^"]*\/(u\d+)"[\s\S]*?<\/tu>/g,
    (element, id: string) => {
      const {target, note} = edits.get(id) ?? {}
      let result = element
      if (target !== undefined)
        result = result.replace(
          /(<tuv xml:lang="en">\s*<seg>)[\s\S]*?(<\/seg>)/,
          (_, open, close) => `${open}${escapeXml(target)}${close}`
        )
      if (note !== undefined)
        result = result.replace(
          '<prop',
          () => `<note>${escapeXml(note)}</note><prop`
        )
      return result
    }
  )
}

function editEdition(
  edition: Edition,
  edits: ReadonlyMap<string, Edit>
): Edition {
  const editUnit = (unit: Unit): Unit => {
    const {target, state, note} = edits.get(unit.id) ?? {}
    return {
      ...unit,
      ...(target !== undefined && {
        target: [{id: `edited ${unit.id}`, range: [0, 0], value: target}],
        state: 'translated'
      }),
      ...(state !== undefined &&
        (target !== undefined || unit.target.length > 0) && {state}),
      ...(note !== undefined && {note})
    }
  }
  const {bitext} = edition
  return {
    ...edition,
    bitext: {
      ...bitext,
      children: bitext.children.map((d) =>
        d.type === 'unit'
          ? editUnit(d)
          : {...d, children: d.children.map(editUnit)}
      )
    }
  }
}

async function makeCorpus(
  root: string,
  specs: ReadonlyArray<Spec>
): Promise<void> {
  await mkdir(root, {recursive: true})
  await writeFile(join(root, 'zhengben.yaml'), 'corpus: corpus\n')
  for (const [
    index,
    {paragraphs, cuts, entries, hasStore}
  ] of specs.entries()) {
    const folder = join(root, 'corpus', `d${index}`)
    await mkdir(folder, {recursive: true})
    await writeFile(join(folder, 'source.txt'), sourceOf(paragraphs))
    if (!hasStore) continue
    const all = paragraphs.flat()
    const units = []
    for (let at = 0, k = 0; at < all.length; at += cuts[k++] as number)
      units.push({
        ...(entries[k] as Spec['entries'][number]),
        source: all.slice(at, at + (cuts[k] as number)).join('')
      })
    units.push({source: '', target: 'The end'})
    await writeFile(
      join(folder, 'translation.en.yaml'),
      createYaml('en', units)
    )
  }
}

const sourceOf = (paragraphs: Spec['paragraphs']): string =>
  paragraphs.map((d) => `${d.join('')}\n`).join('')

interface Exported {
  readonly edition: Edition
  readonly edits: ReadonlyMap<string, Edit>
}

/** The edition of each document, and what is edited of it, by the ids of units. */
async function exportCorpus(
  root: string,
  specs: ReadonlyArray<Spec>
): Promise<Array<Exported>> {
  const project = await findProject(root)
  const found = await findDocuments([], project, root, (error) => {
    throw error
  })
  const context = {
    input: {cwd: root, stdin: noInput},
    resources: await resources,
    settings: {},
    formats: []
  }
  const byName = new Map(found.map((d) => [d.name, d]))
  return Promise.all(
    specs.map(async ({edits}, index) => {
      const files = byName.get(`d${index}`)
      if (!files) throw new Error(`no d${index}`)
      const {edition} = await buildDocument(files, context)
      const units = [...unitsOf(edition.bitext)]
      return {
        edition,
        edits: new Map(
          units.flatMap(({id, source}, k) => {
            const edit = edits[k]
            return edit && source.length > 0 ? [[id, edit] as const] : []
          })
        )
      }
    })
  )
}

async function importAll(root: string, ending: string) {
  const names = await readdir(root)
  return importFiles({
    files: names.filter((d) => /^d\d+\.[a-z]+$/.test(d) && d.endsWith(ending)),
    project: await findProject(root),
    input: {cwd: root, stdin: noInput},
    noGlossary: false,
    isDry: false,
    overwrite: false,
    warn: () => undefined,
    onStep: () => undefined
  })
}

async function readAll(root: string): Promise<Record<string, string>> {
  const names = await readdir(root, {recursive: true, withFileTypes: true})
  const files: Record<string, string> = {}
  for (const d of names.filter((d) => d.isFile()))
    files[join(d.parentPath, d.name)] = await readFile(
      join(d.parentPath, d.name),
      'latin1'
    )
  return files
}

interface Kept {
  readonly source: string
  readonly target: string
  readonly state?: string
  readonly note?: string
}

async function readStore(path: string): Promise<ReadonlyArray<Kept>> {
  const yaml = await readFile(path, 'utf8').catch(() => '')
  return readTranslation(path, yaml).units
}

const textOf = (unit: Unit): {source: string; target: string} => ({
  source: unit.source.map((d) => d.value).join(''),
  target: unit.target.map((d) => d.value).join(' ')
})

for (let batch = 0; batch < batches; batch++) {
  const specs = fc.sample(document, {numRuns: perBatch, seed: batch})

  test.each(Object.keys(formats))(
    `everything edited in .%s comes back (${batch})`,
    {timeout: 600_000},
    async (ending) => {
      const root = await mkdtemp(join(tmpdir(), 'zhengben-'))
      onTestFinished(() => rm(root, {recursive: true, force: true}))
      await makeCorpus(root, specs)
      const all = await exportCorpus(root, specs)
      for (const [index, {edition, edits}] of all.entries())
        await writeFile(
          join(root, `d${index}.${ending}`),
          (formats[ending] as (typeof formats)[string])(edition, edits)
        )
      const {errors} = await importAll(root, `.${ending}`)
      expect(errors).toEqual([])
      for (const [index, {edition, edits}] of all.entries()) {
        const folder = join(root, 'corpus', `d${index}`)
        const store = await readStore(join(folder, 'translation.en.yaml'))
        const units = [...unitsOf(edition.bitext)]
        const conflicts = await readStore(
          join(folder, 'translation.en.conflicts.yaml')
        )
        // Without a store nothing was edited; then there is none still.
        if (store.length === 0) continue
        const entries = store.filter((d) => d.source !== '')
        const sources = units.filter((d) => d.source.length > 0)
        if (entries.length === sources.length)
          for (const [k, unit] of sources.entries()) {
            const entry = entries[k] as Kept
            const before = textOf(unit)
            const edit = edits.get(unit.id) ?? {}
            // A memory has no units without translation.
            if (ending === 'tmx' && before.target === '') continue
            expect(entry.source).toBe(before.source)
            const wanted = edit.target ?? before.target
            if (entry.target !== wanted) {
              expect(['xlf', 'tmx', 'docx']).not.toContain(ending)
              expect(entry.target).toBe(before.target)
              expect(conflicts.map((d) => d.target)).toContain(wanted)
            } else if (ending === 'xlf' && wanted !== '' && edit.state)
              expect(entry.state ?? 'translated').toBe(
                // A draft that is worked on is one no more.
                unit.state === 'initial' &&
                  edit.state === 'initial' &&
                  wanted !== before.target
                  ? 'translated'
                  : edit.state
              )
            if (edit.note !== undefined)
              expect(entry.note?.split('\n')).toEqual(
                expect.arrayContaining(edit.note.split('\n'))
              )
          }
      }
      const before = await readAll(root)
      await importAll(root, `.${ending}`)
      expect(await readAll(root)).toEqual(before)
    }
  )
}

test('no translation is lost where both sides have changed', {
  timeout: 600_000
}, async () => {
  const specs = fc.sample(document, {numRuns: 2 * perBatch * batches, seed: 7})
  const root = await mkdtemp(join(tmpdir(), 'zhengben-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  await makeCorpus(root, specs)
  const all = await exportCorpus(root, specs)
  const present: Array<ReadonlyArray<Kept>> = []
  for (const [index, {edition, edits}] of all.entries()) {
    await writeFile(
      join(root, `d${index}.xlf`),
      editXliff(writeXliff(edition), edits)
    )
    const {paragraphs, drift, hasStore} = specs[index] as Spec
    const folder = join(root, 'corpus', `d${index}`)
    let k = 0
    const drifted = paragraphs.map((d) =>
      d.map((s) => (k++ === drift ? `${s.slice(0, -1)}了吧。` : s))
    )
    await writeFile(join(folder, 'source.txt'), sourceOf(drifted))
    const path = join(folder, 'translation.en.yaml')
    const yaml = await readFile(path, 'utf8').catch(() => '')
    const changed = yaml.replace(
      /(target: ["']?)(?=[^"'\s|>])/g,
      '$1Meanwhile '
    )
    if (hasStore) await writeFile(path, changed)
    present.push(readTranslation(path, changed).units)
  }
  const {errors} = await importAll(root, '.xlf')
  expect(errors).toEqual([])
  let conflicts = 0
  let refused = 0
  for (const [index, {edition, edits}] of all.entries()) {
    const folder = join(root, 'corpus', `d${index}`)
    const store = await readStore(join(folder, 'translation.en.yaml'))
    const aside = await readStore(join(folder, 'translation.en.conflicts.yaml'))
    const xml = await readFile(
      join(root, `d${index}.refused.tmx`),
      'utf8'
    ).catch(() => '<tmx/>')
    const refusedTargets = readTmx(xml, {
      source: 'zh',
      target: 'en'
    }).units.map((d) => d.target.text)
    conflicts += aside.length
    refused += refusedTargets.length
    const kept = new Set([...store, ...aside].map((d) => d.target))
    for (const [id, {target}] of edits)
      if (target !== undefined && !kept.has(target))
        expect(refusedTargets, `${id} of d${index}`).toContain(target)
    // What people changed meanwhile stays, or is put aside.
    const exported = new Set(
      [...unitsOf(edition.bitext)].map((d) => textOf(d).target)
    )
    for (const {source, target} of present[index] ?? [])
      if (target !== '' && !exported.has(target))
        expect(
          [...store, ...aside].filter((d) => d.source === source)
        ).toContainEqual(expect.objectContaining({target}))
  }
  expect(conflicts).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})
