import {nonBlankLines} from '@zhengben/chinese'
import type {Line} from './line.ts'

/** What takes two columns: Han, full-width forms, and marks set as wide as Han. */
const wide =
  '\u1100-\u115f \u2014 \u2018 \u2019 \u201c \u201d \u2026 \u2e80-\ua4cf \uac00-\ud7a3 \uf900-\ufaff \ufe30-\ufe4f \uff00-\uff60 \uffe0-\uffe6'
/** Half-width marks beside Han stand for full-width ones, which were counted when the text was wrapped. */
const marks = ',;:?!()'
/** Columns of each UTF-16 unit; 0 for those marks. */
const columns = new Uint8Array(0x10000).fill(1)
for (const range of wide.split(' '))
  columns.fill(2, range.charCodeAt(0), range.charCodeAt(range.length - 1) + 1)
for (const mark of marks) columns[mark.charCodeAt(0)] = 0
/** A tab of plain text. */
columns[0x09] = 4

/**
 * The lines of a text that hold more than white space, measured in columns and
 * in characters.
 *
 * @param removals Rising offsets at which something was taken out, and how many
 * characters.
 */
export function readLines(
  text: string,
  removals: ReadonlyMap<number, number>
): Array<Line> {
  const lines: Array<Line> = []
  const places = [...removals]
  let next = 0
  let last = 0
  for (const [start, end] of nonBlankLines(text)) {
    const gap = text.slice(last, start)
    const blank = gap === '\n' ? '' : (gap.match(/[^\S\r\n]*$/u)?.[0] ?? '')
    let lost = 0
    for (; (places[next]?.[0] ?? Infinity) <= end; next++)
      lost += 2 * (places[next]?.[1] ?? 0)
    const indent = measure(text, start - blank.length, start)
    lines.push({
      start,
      end,
      indent,
      width: indent + measure(text, start, end),
      length: 2 * count(text, start - blank.length, end),
      lost,
      isTight:
        gap === '\n' || /^[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*$/u.test(gap),
      text: text.slice(start, end)
    })
    last = end
  }
  return lines
}

function measure(text: string, start: number, end: number): number {
  let width = 0
  let last = 1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit <= 0xdbff && isLow(text, at + 1, end)
    if (isPair) at++
    // Planes 2 and 3 hold Han.
    if (isPair) last = unit >= 0xd840 && unit <= 0xd8bf ? 2 : 1
    else last = columns[unit] || (last === 2 ? 2 : 1)
    width += last
  }
  return width
}

/** The characters, as programs that cut a text count them. */
function count(text: string, start: number, end: number): number {
  let pairs = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdbff && isLow(text, at + 1, end)) pairs++
  }
  return end - start - pairs
}

function isLow(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  return at < end && unit >= 0xdc00 && unit <= 0xdfff
}
