import {
  createOffsetMap,
  type Edit,
  proseToSource,
  type Range
} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import type {Splitter} from './chinese-splitter.ts'
import {readProse} from './read-prose.ts'

/**
 * A sentence of a file and its words. `range` points into the restored text,
 * `source` into the file as found.
 */
export interface SegmentedSentence {
  readonly range: Range
  readonly source: Range
  readonly words: ReadonlyArray<{
    readonly range: Range
    readonly source: Range
    readonly text: string
    readonly pos?: string
  }>
}

/**
 * The sentences and words of a restored file, in order, white space left out.
 * `edits` are those that made `text` of the file as found.
 */
export async function segmentText(
  path: string,
  text: string,
  edits: ReadonlyArray<Edit>,
  segment: WordSegmenter,
  split: Splitter
): Promise<Array<SegmentedSentence>> {
  const prose = await readProse(path, text)
  const {innerRangeToSource} = createOffsetMap(edits)
  const place = (range: Range): {range: Range; source: Range} => {
    const restored = proseToSource(prose, range)
    return {range: restored, source: innerRangeToSource(restored)}
  }
  return split(prose.value, prose.blocks).map(([start, end]) => ({
    ...place([start, end]),
    words: segment(prose.value.slice(start, end))
      .filter(({value}) => value.trim() !== '')
      .map(({value, range, pos}) => ({
        ...place([start + range[0], start + range[1]]),
        text: value,
        ...(pos !== undefined && {pos})
      }))
  }))
}
