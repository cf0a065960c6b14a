import type {LanguageModel} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'
import type {Seam} from './seam.ts'

/**
 * Log odds that a break stands in a sentence, for one that falls inside a word
 * and for one that does not. Measured with this model: of breaks put at random
 * 31% (novels, the Bible) to 50% (law) fall inside a word, of ends of lines,
 * items, headings and clauses 0.3%, taken here as 1%.
 */
const split = Math.log(0.3 / 0.01)
const whole = Math.log(0.7 / 0.99)
/** Seams looked at; enough to tell, and it bounds the time for long lists. */
const mostSeams = 200

/** What the seams of a document say together. */
export interface Weight {
  /** Log odds, natural, before any prior. */
  readonly odds: number
  /** How many fall inside a word. */
  readonly splits: number
}

/**
 * Weigh whether seams cut sentences: machines that wrap Chinese break between
 * any two characters, writers never inside a word or before a comma. Only seams
 * between two Han, or before such a mark, can tell. `simplify` reads traditional text for the model.
 */
export function weighSeams(
  text: string,
  seams: ReadonlyArray<Seam>,
  model: LanguageModel,
  simplify: (text: string) => string
): Weight {
  const step = Math.max(1, Math.ceil(seams.length / mostSeams))
  let odds = 0
  let splits = 0
  for (let i = 0; i < seams.length; i += step) {
    const {before, after} = seams[i] as Seam
    const cut = cutsWord(text, before.end, after.start, model, simplify)
    if (cut === undefined) continue
    odds += splitOdds(cut)
    if (cut) splits++
  }
  return {odds, splits}
}

/** Log odds that one break says a machine put it there. */
export function splitOdds(isInWord: boolean): number {
  return isInWord ? split : whole
}

/** What no writer begins a line with, though lines of chats hold nothing but other marks. */
const closing = /^[，、；％%]/u

/**
 * Whether a word, or the mark behind it, goes on from `end` to `start`;
 * undefined where Han do not stand on both sides.
 */
export function cutsWord(
  text: string,
  end: number,
  start: number,
  model: LanguageModel,
  simplify: (text: string) => string
): boolean | undefined {
  const left = text.slice(Math.max(0, end - 8), end)
  const right = text.slice(start, start + 8)
  if (/[\p{Script=Han}\d]$/u.test(left) && closing.test(right)) return true
  if (!/\p{Script=Han}$/u.test(left) || !/^\p{Script=Han}/u.test(right)) return
  const before = simplify(left)
  const joined = before + simplify(right)
  return splitsWord(joined, before.length, before.length, model)
}
