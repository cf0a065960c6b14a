import type {Range} from '@zhengben/bitext'
import type {CutText} from './correct-sentences.ts'
import {foldText, foldWithPlaces} from './fold-text.ts'

/** How far, in UTF-16 units without white space, a sentence may be from where the one before it ends. */
const reach = 2000
/** Shorter ones are taken only where they are expected: they may stand anywhere. */
const leastDistinct = 8

/**
 * The sentences of a text, cut as `wanted` is where the two agree: each of
 * `wanted` that is found, in order, becomes a sentence. What is not found
 * changes nothing.
 */
export function recutSentences(
  {value, sentences}: CutText,
  wanted: ReadonlyArray<string>
): Array<Range> {
  const {folded, places} = foldWithPlaces(value)
  const starts = new Set<number>()
  for (let k = 0, next = 0; k < places.length; k++) {
    const start = sentences[next]?.[0]
    if (start === undefined || (places[k] as number) < start) continue
    starts.add(k)
    next++
  }
  let from = 0
  for (const sentence of wanted) {
    const key = foldText(sentence)
    if (key === '') continue
    const window = folded.slice(from, from + key.length + reach)
    const at = window.startsWith(key)
      ? 0
      : key.length < leastDistinct
        ? -1
        : window.indexOf(key)
    if (at < 0) continue
    const start = from + at
    const end = start + key.length
    for (let k = start + 1; k < end; k++) starts.delete(k)
    starts.add(start)
    if (end < folded.length) starts.add(end)
    from = end
  }
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted.map((start, index) => {
    const end = sorted[index + 1] ?? folded.length
    return [places[start] as number, (places[end - 1] as number) + 1]
  })
}
