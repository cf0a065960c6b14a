/**
 * Half-open stretch `[start, end)` of a text, in UTF-16 code units of the
 * decoded source without its BOM. Never starts or ends inside a code point.
 */
export type Range = readonly [start: number, end: number]

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
