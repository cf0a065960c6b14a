import {proseToSource, type Range} from '@zhengben/bitext'
import {splitSentences, type WordSegmenter} from '@zhengben/chinese'
import {readProse} from './read-prose.ts'

/** A sentence of a file and its words; ranges point into the file's text. */
export interface SegmentedSentence {
  readonly range: Range
  readonly words: ReadonlyArray<{
    readonly range: Range
    readonly text: string
    readonly pos?: string
  }>
}

/** The sentences and words of a restored file, in order, white space left out. */
export async function segmentText(
  path: string,
  text: string,
  segment: WordSegmenter
): Promise<Array<SegmentedSentence>> {
  const prose = await readProse(path, text)
  return splitSentences(prose.value, prose.blocks).map(([start, end]) => ({
    range: proseToSource(prose, [start, end]),
    words: segment(prose.value.slice(start, end))
      .filter(({value}) => value.trim() !== '')
      .map(({value, range, pos}) => ({
        range: proseToSource(prose, [start + range[0], start + range[1]]),
        text: value,
        ...(pos !== undefined && {pos})
      }))
  }))
}
