import {nonBlankLines} from '@zhengben/chinese'
import type {Line} from './line.ts'

/** What takes two columns: Han, full-width forms, and marks set as wide as Han. */
const wide =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
/** Half-width marks beside Han stand for full-width ones, which were counted when the text was wrapped. */
const mark = /[,;:?!()]/
/** A tab of plain text. */
const tab = 4

/** The lines of a text that hold more than white space, measured in columns. */
export function readLines(text: string): Array<Line> {
  const lines: Array<Line> = []
  let last = 0
  for (const [start, end] of nonBlankLines(text)) {
    const gap = text.slice(last, start)
    const line = text.slice(start, end)
    const blank = gap.match(/[^\S\r\n]*$/u)?.[0] ?? ''
    const indent = measure(blank)
    lines.push({
      start,
      end,
      indent,
      width: indent + measure(line),
      isTight: /^[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*$/u.test(gap),
      text: line
    })
    last = end
  }
  return lines
}

function measure(text: string): number {
  let width = 0
  let wasWide = false
  for (const character of text) {
    const isWide: boolean =
      character === '\u3000' ||
      wide.test(character) ||
      (wasWide && mark.test(character))
    width += isWide ? 2 : character === '\t' ? tab : 1
    wasWide = isWide
  }
  return width
}
