import {
  type Prose,
  type Range,
  type Sentence,
  sourceToProse
} from '@zhengben/bitext'

/** The stretch of prose that is shown with a sentence. */
export interface Region {
  readonly sentence: Sentence
  /** The sentence itself, in prose. */
  readonly own: Range
  /** Reaches to the next sentence or the edge of the block. */
  readonly range: Range
}

/**
 * Give every part of every block to a sentence, so that nothing that was found
 * is lost from view: what lies between two sentences goes to the first, what
 * lies before the first of a block to that one. Blocks without a sentence
 * (wholly removed) are the `rest`.
 */
export function divideProse(
  prose: Prose,
  sentences: ReadonlyArray<Sentence>
): {regions: Array<Region>; rest: Array<Range>} {
  const {blocks} = prose
  const sorted = sentences
    .map((sentence) => ({sentence, own: sourceToProse(prose, sentence.range)}))
    .sort((a, b) => a.own[0] - b.own[0])
  const regions: Array<Region> = []
  const rest: Array<Range> = []
  let block = 0
  let at = 0
  for (const [index, {sentence, own}] of sorted.entries()) {
    for (let d = blocks[block]; d && d.range[1] <= own[0]; d = blocks[++block])
      if (d.range[0] >= at) rest.push(d.range)
    const start = Math.max(
      at,
      Math.min(own[0], blocks[block]?.range[0] ?? own[0])
    )
    let last = block
    while ((blocks[last + 1]?.range[0] ?? own[1]) < own[1]) last++
    const edge = Math.max(own[1], blocks[last]?.range[1] ?? own[1])
    const next = sorted[index + 1]?.own[0] ?? edge
    const end = Math.max(start, own[1], Math.min(next, edge))
    regions.push({sentence, own, range: [start, end]})
    at = end
  }
  for (const {range} of blocks.slice(block))
    if (range[0] >= at) rest.push(range)
  return {regions, rest}
}
