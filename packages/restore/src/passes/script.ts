import type {Edit, Range} from '@zhengben/bitext'
import {convertRuns} from '../convert-runs.ts'
import type {PassContext, PassResult} from '../pass.ts'
import type {Ambiguity} from './script/ambiguities.ts'
import {estimateDamage} from './script/estimate-damage.ts'
import {readScript, type ScriptPlace} from './script/read-script.ts'
import {tableWords} from './script/table-words.ts'
import {weighPlaces} from './script/weigh-places.ts'

/** −ln of the probability that a document writes one character for another throughout. */
const damagedTraditional = 4
const damagedSimplified = 7
/** Rate of slips in a document that is not damaged throughout. */
const slips = 1e-4
const sure = 0.99
const likely = 0.9

/**
 * Convert traditional characters to simplified ones, phrase first, and undo
 * conversions by bad tables. Characters that simplified text has too (著, 瞭,
 * 乾, 於) are left where it is simplified, unless the document shows that a
 * table wrote them.
 */
export function restoreScript(text: string, context: PassContext): PassResult {
  if (context.script === 'keep') return {edits: []}
  const {changes, places} = readScript(text, context)
  const edits = changes.map(({range, value}) =>
    edit(range, value, 'script-traditional', sure)
  )
  const more = [
    ...findWords(text, edits),
    ...decidePlaces(text, places, context)
  ]
  for (const edit of more) edits.push(edit)
  if (more.length > 0) edits.sort((a, b) => a.range[0] - b.range[0])
  return {edits}
}

/**
 * Write what was restored in traditional characters, where that was asked for.
 * @throws {TypeError} where the resources hold no converter.
 */
export function writeTraditional(
  text: string,
  {script, traditionalize}: PassContext
): PassResult {
  if (script !== 'hant') return {edits: []}
  if (!traditionalize)
    throw new TypeError('Expected resources with `traditionalize` for `hant`')
  return {edits: convertRuns(text, traditionalize, 'script-simplified')}
}

/** Words of a bad table, in a text that had to be converted. */
function* findWords(text: string, edits: ReadonlyArray<Edit>): Generator<Edit> {
  if (edits.length === 0) return
  for (const {found, value, needs, unless} of tableWords) {
    if (text.search(found) < 0 || unless.test(text) || !needs.test(text))
      continue
    for (const {index, 0: word} of text.matchAll(found))
      yield edit([index, index + word.length], value, 'script-word', likely)
  }
}

/** Edits of the places that stand for another character, by the model and the document. */
function* decidePlaces(
  text: string,
  places: ReadonlyArray<ScriptPlace>,
  {model}: PassContext
): Generator<Edit> {
  const odds = weighPlaces(places, model, ({ambiguity, isTraditional}) => {
    const cost = isTraditional ? ambiguity.traditional : 0
    return typeof cost === 'number' ? cost : 0
  })
  const damage = findDamage(text, places, odds)
  for (const [index, place] of places.entries()) {
    const rate = isSpelling(place) ? 1 : (damage.get(keyOf(place)) ?? 0)
    const one = (odds[index] as number) + Math.log(rate)
    if (!(one > 0)) {
      const {range, kept, isChange} = place
      if (isChange) yield edit(range, kept, 'script-traditional', sure)
      continue
    }
    const confidence = Math.round(1000 / (1 + Math.exp(-one))) / 1000
    const {value} = place.ambiguity
    yield edit(place.range, value, 'script-ambiguous', confidence)
  }
}

/** Rate of each kind of damage that the document shows. */
function findDamage(
  text: string,
  places: ReadonlyArray<ScriptPlace>,
  odds: Float64Array
): Map<string, number> {
  const groups = new Map<string, {place: ScriptPlace; odds: Array<number>}>()
  for (const [index, place] of places.entries()) {
    if (isSpelling(place)) continue
    const group = groups.get(keyOf(place)) ?? {place, odds: []}
    if (isEvidence(place)) group.odds.push(odds[index] as number)
    groups.set(keyOf(place), group)
  }
  const result = new Map<string, number>()
  for (const [key, {place, odds: gains}] of groups) {
    const {ambiguity, isTraditional} = place
    if (!isPossible(text, ambiguity, gains, isTraditional)) continue
    const {value, right = [value], leastRate = 0} = ambiguity
    const written = right.reduce((sum, form) => sum + count(text, form), 0)
    const prior = isTraditional ? damagedTraditional : damagedSimplified
    const rate = estimateDamage(gains, written, prior)
    if (rate >= leastRate) result.set(key, Math.max(rate, slips))
  }
  return result
}

function isPossible(
  text: string,
  {needs, unless, fewest = {simplified: 1, traditional: 1}}: Ambiguity,
  odds: ReadonlyArray<number>,
  isTraditional: boolean
): boolean {
  if (unless?.test(text)) return false
  if (needs && !needs.test(text)) return false
  const least = isTraditional ? fewest.traditional : fewest.simplified
  return odds.filter((d) => d > 0).length >= least
}

function isEvidence({run, at, kept, ambiguity}: ScriptPlace): boolean {
  return !ambiguity.isSeldomLast || at + kept.length < run.length
}

function isSpelling({ambiguity, isTraditional}: ScriptPlace): boolean {
  return isTraditional && ambiguity.traditional !== 'damage'
}

function keyOf({ambiguity, isTraditional}: ScriptPlace): string {
  return `${ambiguity.value}${ambiguity.within ?? ''}${isTraditional}`
}

function count(text: string, form: string): number {
  let result = 0
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    result++
  return result
}

function edit(
  range: Range,
  value: string,
  ruleId: string,
  confidence: number
): Edit {
  return {
    range,
    value,
    kind: 'script',
    origin: {source: 'unicode', ruleId},
    confidence
  }
}
