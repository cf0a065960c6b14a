import {
  applyEdits,
  type Block,
  createOffsetMap,
  type Edit,
  type Prose,
  proseToSource,
  type Range
} from '@zhengben/bitext'

/**
 * One side of a document, ready for alignment. `value` is its restored running
 * text; `sentences` and `blocks` point into it.
 */
export interface Side {
  readonly value: string
  readonly blocks: ReadonlyArray<Block>
  readonly sentences: ReadonlyArray<Range>
  /** Carry a range of `value` to the document as found. */
  toDocument(range: Range): Range
  /** The same for words: what was removed at their edges is no part of them. */
  wordToDocument(range: Range): Range
}

/** Restore prose by `edits`, which point into it, and cut it into sentences. */
export function createSide(
  prose: Prose,
  edits: ReadonlyArray<Edit>,
  split: (text: string, blocks: ReadonlyArray<Block>) => Array<Range>
): Side {
  const value = applyEdits(prose.value, edits)
  const {rangeToEdited, rangeToSource, innerRangeToSource} =
    createOffsetMap(edits)
  const blocks = prose.blocks
    .map((d) => ({...d, range: rangeToEdited(d.range)}))
    .filter(({range}) => value.slice(...range).trim() !== '')
  return {
    value,
    blocks,
    sentences: split(value, blocks),
    toDocument: (range) => proseToSource(prose, rangeToSource(range)),
    wordToDocument: (range) => proseToSource(prose, innerRangeToSource(range))
  }
}

/** The block of each sentence, by number. */
export function blocksOf({
  blocks,
  sentences
}: Pick<Side, 'blocks' | 'sentences'>): Array<number> {
  let block = 0
  return sentences.map(([start]) => {
    while (
      block + 1 < blocks.length &&
      (blocks[block + 1]?.range[0] ?? 0) <= start
    )
      block++
    return block
  })
}
