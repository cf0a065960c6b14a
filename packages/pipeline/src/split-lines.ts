import type {Range} from '@zhengben/bitext'

/**
 * The lines of a text, each a sentence already; an empty line too. The line
 * break at the end of the text begins no further line.
 */
export function splitLines(text: string): Array<Range> {
  const lines: Array<Range> = []
  let start = 0
  for (const {index, 0: end} of text.matchAll(/\r?\n/g)) {
    lines.push([start, index])
    start = index + end.length
  }
  if (start < text.length) lines.push([start, text.length])
  return lines
}
