/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** The text with disjoint stretches replaced; every other byte stays. */
export function splice(text: string, splices: ReadonlyArray<Splice>): string {
  let result = ''
  let at = 0
  for (const {start, end, value} of [...splices].sort(
    (a, b) => a.start - b.start
  )) {
    result += text.slice(at, start) + value
    at = end
  }
  return result + text.slice(at)
}

/** The white space that stands before `end`. */
export function gapBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--
  return text.slice(start, end)
}
