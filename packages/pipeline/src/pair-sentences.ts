import {applyEdits, type Edit, type Range} from '@zhengben/bitext'
import type {Splitter} from './chinese-splitter.ts'

/** A stretch of a text as found and what it became. */
export interface SentencePair {
  /** In the text as found. */
  readonly range: Range
  readonly edits: ReadonlyArray<Edit>
}

/**
 * Cut a text into its sentences as they are restored, so that every edit lies
 * in one of them: the pairs make up all of the text. Where an edit reaches over
 * the end of a sentence, the next one belongs to the same pair; what was
 * removed between two belongs to the first.
 */
export function pairSentences(
  source: string,
  edits: ReadonlyArray<Edit>,
  split: Splitter
): Array<SentencePair> {
  const cuts = findCuts(source, edits, split)
  let next = 0
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? source.length
    const first = next
    while (next < edits.length) {
      const edit = edits[next] as Edit
      const isLast = index === cuts.length - 1
      if (edit.range[0] >= end && edit.range[1] > end) break
      // An insertion at a cut belongs to the sentence that it begins.
      if (!isLast && edit.range[0] === end && edit.value !== '') break
      next++
    }
    return {range: [start, end], edits: edits.slice(first, next)}
  })
}

/** Where pairs begin, in the text as found. */
function findCuts(
  source: string,
  edits: ReadonlyArray<Edit>,
  split: Splitter
): Array<number> {
  const restored = applyEdits(source, edits)
  const cuts = [0]
  let next = 0
  let shift = 0
  for (const [start] of split(restored).slice(1)) {
    let isInside = false
    for (; next < edits.length; next++) {
      const {range, value} = edits[next] as Edit
      const from = range[0] + shift
      const to = from + value.length
      // Removed text goes with what stands before it.
      const isBefore = to < start || (to === start && from < start)
      if (!isBefore && !(to === start && value === '')) {
        isInside = from < start
        break
      }
      shift += value.length - (range[1] - range[0])
    }
    const cut = start - shift
    if (!isInside && cut > (cuts.at(-1) as number)) cuts.push(cut)
  }
  return cuts
}
