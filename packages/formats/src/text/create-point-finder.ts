/** A place in a text as people say it: line and column from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/**
 * Finds the points of offsets in O(log lines) each; a report may hold as many
 * places as the text has lines. Lines end with LF, CRLF or CR.
 */
export function createPointFinder(text: string): (offset: number) => Point {
  const starts = [0]
  for (const {index, 0: end} of text.matchAll(/\r\n|\n|\r/g))
    starts.push(index + end.length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return {line: low + 1, column: offset - (starts[low] as number) + 1}
  }
}
