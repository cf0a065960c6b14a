import type {Column} from './column.ts'
import type {Seam} from './seam.ts'

/** What a break says of the text that it cut. */
export interface Cut {
  /** Whether the line was cut at its last character, words and numbers as well. */
  readonly isExact: boolean
  /** Whether the blank between two words was kept at the break. */
  readonly hasBlank: boolean
}

/**
 * How a line was cut. Only where characters were counted does it show: there
 * a line that is one short has lost the blank at its end.
 */
export function readCut(
  text: string,
  {before, after}: Seam,
  column: Column | undefined
): Cut {
  if (column?.measure !== 'length') return {isExact: false, hasBlank: false}
  const gap = text.slice(before.end, after.start)
  const atEnd = gap.match(/^[^\S\r\n]*/u)?.[0].length ?? 0
  return {
    isExact: before.length + before.lost + 2 * atEnd >= column.column,
    hasBlank: atEnd > 0 || after.indent === 1
  }
}

/** Whether a number goes on over a break: 8,6 | 00, 17: | 30, 23 | .5 */
export function cutsNumber(before: string, after: string): boolean {
  return (
    (/\d[.,:]?$/u.test(before.slice(-2)) && /^\d/u.test(after)) ||
    (/\d$/u.test(before) && /^[.,:]\d/u.test(after))
  )
}

/** Whether a line begins with a decimal or a time, which looks like the number of an item. */
export function startsWithNumber(line: string): boolean {
  return /^\d{1,3}[.:]\d/u.test(line)
}
