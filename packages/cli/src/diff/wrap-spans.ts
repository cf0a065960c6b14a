import {widthOf} from '../show-text.ts'
import type {Span} from './span.ts'

interface WrapOptions {
  readonly width: number
  readonly color: boolean
  readonly side: 'found' | 'restored'
}

const signs = {found: ['[-', '-]'], restored: ['{+', '+}']} as const
// Underlined too, for those who cannot tell red from green.
const colors = {found: '4;31', restored: '4;32'} as const

/**
 * Cut a side into lines of exactly so many columns, filled up with spaces.
 * A mark that goes over the end of a line is closed there and opened again.
 */
export function wrapSpans(
  spans: ReadonlyArray<Span>,
  {width, color, side}: WrapOptions
): Array<string> {
  const [open, close] = color
    ? [`\u{1B}[${colors[side]}m`, '\u{1B}[24;39m']
    : signs[side]
  const markWidth = color ? 0 : open.length
  const lines: Array<string> = []
  let line = ''
  let taken = 0
  const end = (): void => {
    lines.push(line + ' '.repeat(Math.max(0, width - taken)))
    line = ''
    taken = 0
  }
  for (const {text, isMarked} of spans) {
    const edge = isMarked ? markWidth : 0
    let isOpen = false
    for (const character of text) {
      const size = widthOf(character)
      const needed = size + edge + (isOpen ? 0 : edge)
      if (taken + needed > width && taken > 0) {
        if (isOpen) {
          line += close
          taken += edge
        }
        isOpen = false
        end()
      }
      if (isMarked && !isOpen) {
        line += open
        taken += edge
        isOpen = true
      }
      line += character
      taken += size
    }
    if (isOpen) {
      line += close
      taken += edge
    }
  }
  if (taken > 0 || lines.length === 0) end()
  return lines
}
