import {
  applyEdits,
  createOffsetMap,
  type Edit,
  type Range
} from '@zhengben/bitext'
import {convertRuns} from '../convert-runs.ts'
import {decode} from '../decode/decode.ts'
import {weighReplacements} from '../decode/weigh-replacements.ts'
import {buildLattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import type {PassContext, PassResult} from '../pass.ts'

interface Ambiguity {
  readonly value: string
  /** Of a text in which the character is itself. */
  readonly unless?: RegExp
}

/**
 * Characters that opencc leaves as they are and that depend on the word: the
 * particle 着 is written 著 in traditional text; 冇, 凖 and 壹 come from wrong
 * conversions of 没, 准 and 一. Cantonese writes 冇, and sums of money 壹.
 */
const ambiguous: ReadonlyMap<string, Ambiguity> = new Map([
  ['著', {value: '着'}],
  ['冇', {value: '没', unless: /[嘅咗喺佢哋啲嚟唔嗰]/u}],
  ['凖', {value: '准'}],
  ['壹', {value: '一', unless: /[贰貳叁叄佰仟]/u}]
])
/** How far around an ambiguous character the model looks, in UTF-16 units. */
const context = 20

/** Convert traditional characters to simplified ones, phrase first. */
export function restoreScript(text: string, context: PassContext): PassResult {
  if (context.script === 'keep') return {edits: []}
  const edits = convertRuns(text, context.simplify, 'script-traditional')
  if (edits.length === 0) return {edits}
  return {edits: addAmbiguous(text, edits, context.model)}
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

/** Decide the ambiguous characters of a converted text by the model. */
function addAmbiguous(
  text: string,
  edits: ReadonlyArray<Edit>,
  model: LanguageModel
): Array<Edit> {
  const converted = applyEdits(text, edits)
  const {toEdited} = createOffsetMap(edits)
  const result = [...edits]
  for (const [character, {value, unless}] of ambiguous) {
    if (!text.includes(character) || unless?.test(text)) continue
    for (const {index} of text.matchAll(new RegExp(character, 'gu'))) {
      const at = toEdited(index)
      if (converted.charAt(at) !== character) continue
      const confidence = preference(converted, at, value, model)
      if (confidence > 0.5)
        result.push(
          edit([index, index + 1], value, 'script-ambiguous', confidence)
        )
    }
  }
  return result.sort((a, b) => a.range[0] - b.range[0])
}

/** Probability that `value` stands at `at` rather than what is there. */
function preference(
  text: string,
  at: number,
  value: string,
  model: LanguageModel
): number {
  const before = text.slice(Math.max(0, at - context), at)
  const left = before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
  const [right = ''] =
    text.slice(at, at + context).match(/^\p{Script=Han}*/u) ?? []
  const range = [left.length, left.length + 1] as const
  const lattice = buildLattice(
    left + right,
    [{range, value, whole: {range, value}, entries: [], penalty: 0}],
    model
  )
  const costs = new Float64Array(lattice.edges)
  const [probability = 0] = weighReplacements(
    lattice,
    decode(lattice, model, costs)
  )
  return Math.min(1, Math.round(probability * 1000) / 1000)
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
