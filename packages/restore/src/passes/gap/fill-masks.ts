import type {Edit, Message} from '@zhengben/bitext'
import {createFinder} from '../finder.ts'
import {matchFrom} from '../match-from.ts'

/** Two to four signs for as many Han inside a sentence. */
const mask =
  /(?<=\p{Script=Han})(\*{2,4}|＊{2,4}|×{2,4}|□{2,4})(?=[\p{Script=Han}，。！？、；])/uy
const findMask = createFinder(/[*＊×□]/g)
/** Signs that a filter writes; writers leave out names by ×× and □□ themselves. */
const filtered = /^[*＊]/u
/** Exercises and samples leave words out, and give them elsewhere. */
const withBlanks =
  /填空|答案|误答|模[板版]|范[例本文]|[样示]例|样[本张]|格式|参考(?:译文|写法)/u
/** Han that must be the same on either side. */
const reach = 3
/** Characters that must be the same on both sides together: the sentence is a copy. */
const fewestShared = 9
/** Masks looked at; more are the writer's, as in a puzzle. */
const most = 50

/**
 * Fill in words that a filter masked where the same words stand unmasked
 * elsewhere in the document, in a copy of the sentence: with three equal Han on
 * either side, more beyond them, and as many between; name the others in a message where `isDamaged`. They stay in the
 * text: writers mask names too.
 */
export function fillMasks(
  text: string,
  isDamaged: boolean
): {edits: Array<Edit>; messages: Array<Message>} {
  const edits: Array<Edit> = []
  const messages: Array<Message> = []
  const masks = [...matchFrom(text, mask, findMask)]
  if (masks.length > most) return {edits, messages}
  const isFilled = !withBlanks.test(text)
  for (const {index, 0: found} of masks) {
    const range = [index, index + found.length] as const
    const isFilter = filtered.test(found)
    const value = isFilter && isFilled ? findWhole(text, range) : undefined
    if (value !== undefined)
      edits.push({
        range,
        value,
        kind: 'gap',
        origin: {source: 'model', ruleId: 'gap-mask'},
        confidence: 0.98
      })
    else if (isDamaged && isFilter)
      messages.push({
        ruleId: 'gap-mask',
        range,
        reason: `Unexpected \`${found}\`, expected the word that it masks; look it up in the original`,
        actual: found,
        expected: []
      })
  }
  return {edits, messages}
}

/** Equal characters beside two places, as far as they matter. */
function countEqual(
  text: string,
  left: number,
  right: number,
  step: 1 | -1
): number {
  const first = step < 0 ? -1 : 0
  let count = 0
  while (count < fewestShared) {
    const character = text.charAt(left + first + step * count)
    const other = text.charAt(right + first + step * count)
    if (character !== other || character === '' || character === '\n') break
    count++
  }
  return count
}

/** What stands between the same Han elsewhere, if it is one thing. */
function findWhole(
  text: string,
  [start, end]: readonly [number, number]
): string | undefined {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  const isWhole = new RegExp(`^\\p{Script=Han}{${reach}}$`, 'u')
  if (!isWhole.test(left) || !isWhole.test(right)) return
  const values = new Set<string>()
  for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
    const from = at + reach
    const to = from + end - start
    const value = text.slice(from, to)
    if (!text.startsWith(right, to)) continue
    if (!/^\p{Script=Han}+$/u.test(value)) continue
    const shared =
      countEqual(text, start, from, -1) + countEqual(text, end, to, 1)
    if (shared >= fewestShared) values.add(value)
  }
  const [value] = values
  return values.size === 1 ? value : undefined
}
