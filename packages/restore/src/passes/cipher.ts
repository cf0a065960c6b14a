import type {Edit, Message} from '@zhengben/bitext'
import type {PassContext, PassResult} from '../pass.ts'
import {findSymbols} from './cipher/find-symbols.ts'
import {solveCipher} from './cipher/solve-cipher.ts'
import {createUnitFinder} from './unit-finder.ts'

/** A quick look, by UTF-16 unit: most pages hold none of these. */
const findSymbol = createUnitFinder(
  '\uac00-\ud7a3',
  '\udb80-\udbff',
  '\ue000-\uf8ff'
)
/** Longest text that is read for a cipher, in UTF-16 units from the start. */
const enough = 60_000

/**
 * Write the characters that a page shows by a font of its own: code points of
 * Hangul or for private use, each in the place of one common character. A
 * symbol is read from all its contexts; one that stays doubtful is left as it
 * is, and reported with its candidates.
 */
export function restoreCipher(
  text: string,
  {model, simplify, script}: PassContext
): PassResult {
  const first = findSymbol(text, 0)
  if (first < 0 || first >= enough) return {edits: []}
  // The model knows simplified text, and the answer is written in it.
  if (script === 'keep' && simplify(text) !== text) return {edits: []}
  const head = [...text.slice(0, enough)]
  const symbols = findSymbols(text, head)
  if (symbols.size === 0) return {edits: []}
  const solutions = solveCipher(head, symbols, model)

  const edits: Array<Edit> = []
  const messages: Array<Message> = []
  const reported = new Set<string>()
  let at = 0
  for (const character of text) {
    const range = [at, at + character.length] as const
    at = range[1]
    const solution = solutions.get(character)
    if (solution === undefined) continue
    const origin = {source: 'model', ruleId: 'character-cipher'} as const
    const best = solution.candidates[0]?.cost ?? 0
    const candidates = solution.candidates
      .slice(0, 5)
      .map(({value, cost}) => ({value, cost: round(cost - best), origin}))
    if (solution.value !== undefined) {
      const confidence = round(1 - Math.exp(-solution.margin))
      const {value} = solution
      edits.push({
        range,
        value,
        kind: 'character',
        origin,
        confidence,
        candidates
      })
    } else if (!reported.has(character)) {
      reported.add(character)
      messages.push({
        ruleId: origin.ruleId,
        range,
        reason: `Unexpected symbol \`${character}\` of a font, expected the character it shows; look it up in the original`,
        actual: character,
        expected: candidates.map((d) => d.value)
      })
    }
  }
  return {edits, messages}
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
