import type {Concordance, MemoryHit} from '@zhengben/pipeline/memory/search'
import {showHidden, widthOf} from '../show-text.ts'
import {describeEntry} from './format-matches.ts'

interface ConcordanceFormat {
  /** Of the terminal. */
  readonly columns: number
  readonly color: boolean
}

/** Hits as keywords in context, one under the other, with the other side below. */
export function formatConcordance(
  {side, hits}: Concordance,
  {columns, color}: ConcordanceFormat
): string {
  return hits
    .map((hit) => {
      const other = side === 'source' ? hit.entry.target : hit.entry.source
      return `${formatHit(hit, columns, color)}\n    ${showHidden(other)}\n    ${describeEntry(hit.entry)}\n`
    })
    .join('\n')
}

function formatHit(
  {text, ranges}: MemoryHit,
  columns: number,
  color: boolean
): string {
  const [first] = ranges
  const [start, end] = first ?? [0, 0]
  // The first place stands where the eye looks for it, whatever is before it.
  const side = Math.max(8, Math.floor((columns - 4) / 2))
  const before = clipLeft(showHidden(text.slice(0, start)), side)
  const keyword = showHidden(text.slice(start, end))
  const room = Math.max(8, columns - side - widthOf(keyword) - 4)
  let rest = ''
  let at = end
  for (const [from, to] of ranges.slice(1)) {
    rest += `${showHidden(text.slice(at, from))}\u{0}${showHidden(text.slice(from, to))}\u{1}`
    at = to
  }
  rest += showHidden(text.slice(at))
  const after = clipRight(rest, room)
    .replaceAll('\u{0}', color ? '\u{1B}[1m' : '')
    .replaceAll('\u{1}', color ? '\u{1B}[22m' : '')
  const marked = color ? `\u{1B}[1m${keyword}\u{1B}[22m` : `[${keyword}]`
  const space = ' '.repeat(Math.max(0, side - widthOf(before)))
  return `${space}${before}${marked}${after}${color ? '\u{1B}[22m' : ''}`.trimEnd()
}

/** The end of a text, in so many columns. */
function clipLeft(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let result = ''
  let taken = 1
  for (const character of [...text].reverse()) {
    taken += widthOf(character)
    if (taken > width) break
    result = character + result
  }
  return `…${result}`
}

function clipRight(text: string, width: number): string {
  let result = ''
  let taken = 1
  for (const character of text) {
    const isMark = character === '\u{0}' || character === '\u{1}'
    taken += isMark ? 0 : widthOf(character)
    if (taken > width) return `${result}…`
    result += character
  }
  return result
}
