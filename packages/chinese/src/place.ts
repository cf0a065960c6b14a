import type {Range} from '@zhengben/bitext'
import type {Position} from 'unist'

/**
 * Makes unist positions of ranges. Points are 1-based in line and column,
 * columns count UTF-16 units; a line ends at \n, \r\n or \r.
 */
export function createPlace(text: string): (range: Range) => Position {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|[\n\r]/g))
    starts.push(match.index + match[0].length)
  const point = (offset: number): Position['start'] => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] as number) + 1, offset}
  }
  return ([start, end]) => ({start: point(start), end: point(end)})
}
