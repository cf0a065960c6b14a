import {costOf} from '../../decode/cost-of.ts'
import type {LanguageModel} from '../../model/language-model.ts'
import {splitsWord} from '../splits-word.ts'

/** How much Han on either side is read along, in UTF-16 units. */
const context = 8
/**
 * Nats by which the sides must read better joined than apart. Of glyphs put
 * into words at random nine in ten gain 4, seven in ten 6; of emoji that stand
 * for a character, as in 守🌲待🐰, next to none.
 */
const leastGain = 5
/** What a greeting has after an ornament: 情人💕节, 早☀️安, 平安🍎夜, 生日🎂快乐. */
const greeting = /^(?:[节節安夜]|快[乐樂])/u

/** Whether what stands between `start` and `end` was put inside a word. */
export function breaksWord(
  text: string,
  start: number,
  end: number,
  model: LanguageModel
): boolean {
  const after = text.slice(end, end + context)
  if (greeting.test(after) || !splitsWord(text, start, end, model)) return false
  const before = text.slice(Math.max(0, start - context), start)
  const left = before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
  const [right = ''] = after.match(/^\p{Script=Han}*/u) ?? []
  const apart = costOf(left, model) + costOf(right, model)
  return apart - costOf(left + right, model) >= leastGain
}
