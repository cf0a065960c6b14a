import type {Range} from '@zhengben/bitext'
import type {Replacement} from './find-replacements.ts'

/** UTF-16 units that no replacement is longer than. */
const longest = 24

/**
 * Numbers of the replacements that may meet a range: those that start inside
 * it or not far before. `replacements` are sorted by where they start.
 */
export function selectNear(
  replacements: ReadonlyArray<Replacement>,
  [start, end]: Range
): Array<number> {
  let low = 0
  let high = replacements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const {range} = replacements[middle] as Replacement
    if (range[0] < start - longest) low = middle + 1
    else high = middle
  }
  const result: Array<number> = []
  for (let id = low; id < replacements.length; id++) {
    if ((replacements[id] as Replacement).range[0] >= end) break
    result.push(id)
  }
  return result
}
