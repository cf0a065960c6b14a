import type {Edit, Range} from '@zhengben/bitext'
import {convertRuns} from '../convert-runs.ts'
import {decode} from '../decode/decode.ts'
import {buildLattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import type {PassContext, PassResult} from '../pass.ts'

const hanRun = /\p{Script=Han}+/gu

/**
 * Characters that opencc leaves as they are and that depend on the word: the
 * particle 着 is written 著 in traditional text; 冇, 凖 and 壹 come from wrong
 * conversions of 没, 准 and 一.
 */
const ambiguous: ReadonlyMap<string, string> = new Map([
  ['著', '着'],
  ['冇', '没'],
  ['凖', '准'],
  ['壹', '一']
])
const ambiguousCharacter = new RegExp(
  `[${[...ambiguous.keys()].join('')}]`,
  'gu'
)
/** In Cantonese text 冇 is itself. */
const cantonese = /[嘅咗喺佢哋啲嚟唔嗰]/u

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
  const result = [...edits]
  for (const {index, 0: run} of text.matchAll(hanRun)) {
    const places = [...run.matchAll(ambiguousCharacter)].map((d) => d.index)
    if (places.length === 0) continue
    const inside = edits.filter(
      (d) => d.range[0] >= index && d.range[1] <= index + run.length
    )
    let simplified = run
    for (const {range, value} of inside)
      if (value.length === range[1] - range[0])
        simplified =
          simplified.slice(0, range[0] - index) +
          value +
          simplified.slice(range[1] - index)
    if (simplified.length !== run.length) continue
    for (const at of places) {
      const found = run.charAt(at)
      if (found !== simplified.charAt(at)) continue
      if (found === '冇' && cantonese.test(text)) continue
      const value = ambiguous.get(found) as string
      const confidence = preference(simplified, at, value, model)
      if (confidence > 0.5)
        result.push(
          edit(
            [index + at, index + at + 1],
            value,
            'script-ambiguous',
            confidence
          )
        )
    }
  }
  return result.sort((a, b) => a.range[0] - b.range[0])
}

/** Probability that `value` stands at `at` rather than what is there. */
function preference(
  run: string,
  at: number,
  value: string,
  model: LanguageModel
): number {
  const from = Math.max(0, at - 20)
  const clause = run.slice(from, at + 20)
  const range = [at - from, at - from + 1] as const
  const whole = {range, value}
  const lattice = buildLattice(
    clause,
    [{range, value, whole, entries: [], penalty: 0}],
    model
  )
  const {posterior} = decode(
    lattice,
    model,
    new Float64Array(lattice.edgeTo.length)
  )
  let sum = 0
  for (const [edge, probability] of posterior.entries())
    if (
      (lattice.replacementStart[edge] as number) <
      (lattice.replacementStart[edge + 1] as number)
    )
      sum += probability
  return Math.min(1, Math.round(sum * 1000) / 1000)
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
