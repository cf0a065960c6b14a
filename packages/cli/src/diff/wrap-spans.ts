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

/** Words in letters are kept together; Chinese may be cut anywhere. */
const pieces = /[\p{Script=Latin}\p{M}\p{N}'’.,:;!?%-]+|./gsu

/**
 * Cut a side into lines of exactly so many columns, filled up with spaces. A
 * word in letters begins a line of its own rather than be cut; the space at
 * such a place is left out. A mark that goes over the end of a line is closed
 * there and opened again.
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
    const finish = (): void => {
      if (isOpen) {
        line += close
        taken += edge
      }
      isOpen = false
      end()
    }
    for (const [piece] of text.matchAll(pieces)) {
      const whole = widthOf(piece) + edge + (isOpen ? 0 : edge)
      if (taken > 0 && taken + whole > width && whole + edge <= width) finish()
      if (piece === ' ' && !isMarked && taken === 0 && lines.length > 0)
        continue
      for (const character of piece) {
        const size = widthOf(character)
        const needed = size + edge + (isOpen ? 0 : edge)
        if (taken + needed > width && taken > 0) finish()
        if (isMarked && !isOpen) {
          line += open
          taken += edge
          isOpen = true
        }
        line += character
        taken += size
      }
    }
    if (isOpen) {
      line += close
      taken += edge
    }
  }
  if (taken > 0 || lines.length === 0) end()
  return lines
}
