import type {Edit, Message} from '@zhengben/bitext'
import {createFinder} from '../finder.ts'
import {matchFrom} from '../match-from.ts'

/** Two to four signs for as many Han inside a sentence. */
const mask =
  /(?<=\p{Script=Han})(\*{2,4}|＊{2,4}|×{2,4}|□{2,4})(?=[\p{Script=Han}，。！？、；])/uy
const findMask = createFinder(/[*＊×□]/g)
/** Signs that a filter writes; writers leave out names by ×× and □□ themselves. */
const filtered = /^[*＊]/u
/** Han that must be the same on either side. */
const reach = 3
/** Masks looked at; more are the writer's, as in a puzzle. */
const most = 50

/**
 * Fill in words that a filter masked where the same words stand unmasked
 * elsewhere in the document, with three equal Han on either side and as many
 * between; name the others in a message where `isDamaged`. They stay in the
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
  for (const {index, 0: found} of masks) {
    const range = [index, index + found.length] as const
    const value = findWhole(text, range)
    if (value !== undefined)
      edits.push({
        range,
        value,
        kind: 'gap',
        origin: {source: 'model', ruleId: 'gap-mask'},
        confidence: 0.98
      })
    else if (isDamaged && filtered.test(found))
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
    if (/^\p{Script=Han}+$/u.test(value)) values.add(value)
  }
  const [value] = values
  return values.size === 1 ? value : undefined
}
