import type {Edit, Range} from '@zhengben/bitext'
import {decode} from '../decode/decode.ts'
import {edgeCosts} from '../decode/edge-costs.ts'
import {
  chosenReplacements,
  weighReplacements
} from '../decode/weigh-replacements.ts'
import {type Clause, findClauses} from '../document/clause.ts'
import type {Replacement} from '../lattice/find-replacements.ts'
import {buildLattice, type Lattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import type {PassContext, PassResult} from '../pass.ts'
import {linesWith} from './lines-with.ts'
import {shapes} from './shape/shapes.ts'
import {createUnitFinder} from './unit-finder.ts'

/** What a form begins with that is no honest text. */
const beginnings = [...shapes]
  .filter(([, values]) => values.some((d) => !d.isHonest))
  .map(([form]) => String.fromCodePoint(form.codePointAt(0) as number))
const anyForm = new RegExp(`[${[...new Set(beginnings)].join('')}]`, 'u')
/** A first look at a text; of one beyond the basic plane, its high surrogate. */
const findForm = createUnitFinder(beginnings.map((d) => d.charAt(0)).join(''))
/** Texts about characters name the rare ones. */
const aboutCharacters =
  /异体|俗字|[古本亦或俗]作|古?[同通][“「『]|偏旁|部首|笔[画顺]|说文|通假|火星文|[汉漢]字|字[形典]|繁体|繁體/u
/**
 * Cost, −ln, of a writer's choosing such a form: where it is the only one, and
 * in a document that has others.
 */
const channelCost = {alone: 7, among: 3}
/**
 * Characters of modern Japanese among the forms (JIS X 0208, level 1): Chinese
 * text holds them in names of goods, shops and people (和菓子), so that they
 * prove nothing and need the company of others.
 */
const japanese: ReadonlySet<string> = new Set('効収娯戸瑠疎菓覇讐隠')
/** Longest name in quotation marks, in UTF-16 units. */
const longestName = 8
/** Probability of a reading from which on it is taken. */
const sure = 0.98
/** And of one that two honest characters make and no word holds. */
const surest = 0.999
/** Sure forms inside words, from which on the document writes so. */
const enough = 2

interface Sighting {
  readonly range: Range
  readonly value: string
  readonly isHonest: boolean
  readonly isInWord: boolean
  readonly confidence: number
}

/**
 * Put common characters back for rare ones that stand in for them (夶家, 茭易)
 * and for ones taken apart (讠射). A form is believed where the character meant
 * completes a word of the lexicon; once two are, the others follow that the
 * model clearly prefers. What fills quotation marks is a name until then. Two characters that both stand by themselves (女子)
 * are joined only in such a document.
 */
export function restoreShapes(text: string, {model}: PassContext): PassResult {
  const clauses = [...findSuspects(text)]
  if (clauses.length === 0 || aboutCharacters.test(text)) return {edits: []}
  const alone = clauses.flatMap((d) =>
    sight(d, false, channelCost.alone, model)
  )
  const believed = alone.filter(
    (d) =>
      d.isInWord && !japanese.has(text.slice(...d.range)) && !isQuoted(text, d)
  )
  const forms = new Set(believed.map((d) => text.slice(...d.range)))
  if (forms.size < enough) return {edits: believed.map(toEdit)}
  const edits = findClauses(text)
    .flatMap((d) => sight(d, true, channelCost.among, model))
    .filter((d) => d.isInWord || !d.isHonest || d.confidence >= surest)
    .map(toEdit)
  return {edits}
}

/** Whether it stands in a few characters set in quotation marks. */
function isQuoted(text: string, {range: [start, end]}: Sighting): boolean {
  const before = text.slice(Math.max(0, start - longestName), start)
  const after = text.slice(end, end + longestName)
  return (
    /[“「『]\p{Script=Han}*$/u.test(before) &&
    /^\p{Script=Han}*[”」』]/u.test(after)
  )
}

/** The clauses that hold any form. */
function* findSuspects(text: string): Generator<Clause> {
  for (const [start, end] of linesWith(text, findForm))
    for (const clause of findClauses(text.slice(start, end)))
      if (anyForm.test(clause.text))
        yield {...clause, start: start + clause.start}
}

function sight(
  clause: Clause,
  withHonest: boolean,
  cost: number,
  model: LanguageModel
): Array<Sighting> {
  const replacements = findForms(clause.text, withHonest)
  if (replacements.length === 0) return []
  const lattice = buildLattice(clause.text, replacements, model)
  const decoded = decode(
    lattice,
    model,
    edgeCosts(lattice, () => cost)
  )
  const weights = weighReplacements(lattice, decoded.posterior)
  const inWords = findInWords(lattice, decoded.path)
  const result: Array<Sighting> = []
  for (const id of chosenReplacements(lattice, decoded)) {
    const {range, value, whole} = replacements[id] as Replacement
    const probability = weights[id] as number
    if (probability < sure) continue
    const form = clause.text.slice(...whole.range)
    result.push({
      range: [clause.start + range[0], clause.start + range[1]],
      value,
      isHonest: shapes.get(form)?.some((d) => d.isHonest) === true,
      isInWord: inWords.has(id),
      confidence: Math.min(1, Math.round(probability * 1000) / 1000)
    })
  }
  return result
}

/** Every form of a run of Han. */
function findForms(text: string, withHonest: boolean): Array<Replacement> {
  const result: Array<Replacement> = []
  for (let at = 0; at < text.length; at++)
    for (const length of [1, 2]) {
      const range = [at, at + length] as const
      if (at + length > text.length) continue
      for (const {value, isHonest} of shapes.get(text.slice(...range)) ?? [])
        if (withHonest || !isHonest)
          result.push({
            range,
            value,
            whole: {range, value},
            entries: [],
            penalty: 0
          })
    }
  return result
}

/** Replacements on the path that are part of a longer word of the lexicon. */
function findInWords(
  lattice: Lattice,
  path: ReadonlyArray<number>
): ReadonlySet<number> {
  const result = new Set<number>()
  let from = 0
  for (const edge of path) {
    const to = lattice.edgeTo[edge] as number
    const first = lattice.replacementStart[edge] as number
    const end = lattice.replacementStart[edge + 1] as number
    for (let i = first; i < end; i++) {
      const id = lattice.edgeReplacements[i] as number
      const {range} = lattice.replacements[id] as Replacement
      const length =
        (lattice.positionOf[to] as number) -
        (lattice.positionOf[from] as number)
      if (length > range[1] - range[0]) result.add(id)
    }
    from = to
  }
  return result
}

function toEdit({range, value, confidence}: Sighting): Edit {
  return {
    range,
    value,
    kind: 'character',
    origin: {source: 'model', ruleId: 'character-shape'},
    confidence
  }
}
