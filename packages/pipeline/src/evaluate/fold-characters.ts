import {gapMark} from '../mark-gaps.ts'
import {foldText} from './gold-graph.ts'

/** The characters of a text that are compared, and where each stands in it. */
export interface FoldedText {
  /** Code points. */
  readonly codes: ReadonlyArray<number>
  /** Where each begins, in UTF-16 units. */
  readonly starts: ReadonlyArray<number>
}

/**
 * A text as it is compared: white space left out, and marks of gaps but in
 * gold, where they stand for what is missing.
 */
export function foldCharacters(
  text: string,
  foldWidth: boolean,
  isGold = false
): FoldedText {
  const codes: Array<number> = []
  const starts: Array<number> = []
  const marks = isGold ? [] : foldWidth ? [gapMark, '〔？〕'] : [gapMark]
  for (let at = 0; at < text.length; ) {
    if (marks.some((d) => text.startsWith(d, at))) {
      at += gapMark.length
      continue
    }
    const code = text.codePointAt(at) as number
    const length = code > 0xffff ? 2 : 1
    const folded = foldText(text.slice(at, at + length), foldWidth)
    if (folded !== '') {
      codes.push(folded.codePointAt(0) as number)
      starts.push(at)
    }
    at += length
  }
  return {codes, starts}
}

/** How many compared characters begin before an offset, in O(log n). */
export function countBefore(
  starts: FoldedText['starts'],
  offset: number
): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
