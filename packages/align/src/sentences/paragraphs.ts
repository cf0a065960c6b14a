import type {BeadMeasure} from './bead-measure.ts'
import {settings} from './settings.ts'

/** The number of the paragraph that each sentence stands in, never falling. */
export interface Paragraphs {
  readonly source: ReadonlyArray<number>
  readonly target: ReadonlyArray<number>
}

/**
 * What a bead costs for the paragraphs it reaches into: for every one beyond
 * the first on either side and, where both texts have equally many, for every
 * end that lies in paragraphs of different number. 0 without paragraphs.
 */
export function createParagraphCost(
  paragraphs: Paragraphs | undefined
): BeadMeasure {
  if (!paragraphs) return () => 0
  const source = rank(paragraphs.source)
  const target = rank(paragraphs.target)
  const isParallel = source.at(-1) === target.at(-1)
  return (i0, i, j0, j) => {
    const spanned =
      (i > i0 ? (source[i - 1] as number) - (source[i0] as number) : 0) +
      (j > j0 ? (target[j - 1] as number) - (target[j0] as number) : 0)
    let cost = spanned * settings.joinCost
    if (isParallel && i > i0 && j > j0) {
      if (source[i0] !== target[j0]) cost += settings.paragraphCost
      if (source[i - 1] !== target[j - 1]) cost += settings.paragraphCost
    }
    return cost
  }
}

/** Paragraphs without sentences do not count. */
function rank(paragraphs: ReadonlyArray<number>): Int32Array {
  let last = 0
  return Int32Array.from(paragraphs, (d, i) => {
    if (i > 0 && d !== paragraphs[i - 1]) last++
    return last
  })
}
