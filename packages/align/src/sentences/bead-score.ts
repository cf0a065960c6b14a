import type {Limits} from '../constraints/limits.ts'
import type {BeadMeasure} from './bead-measure.ts'
import {createLengthScore} from './length-score.ts'
import {createOpenCost} from './open-cost.ts'
import {createParagraphCost, type Paragraphs} from './paragraphs.ts'
import {priorOf} from './shapes.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/**
 * Scores beads: how common their shape is, how much their words match, how
 * well their lengths go together, what paragraphs they reach across, whether
 * they part a colon from what it opens, how alike they are in meaning where
 * that is known. Of a bead with one side empty only
 * the first and the last but one can be said. Beads that limits do not allow
 * get −∞.
 */
export function createBeadScore(
  texts: TextPairIndex,
  sumMatches: BeadMeasure,
  ratio: number,
  {
    paragraphs,
    limits
  }: {
    readonly paragraphs: Paragraphs | undefined
    readonly limits: Limits | undefined
  }
): BeadMeasure {
  const lengthScore = createLengthScore(texts, ratio)
  const openCost = createOpenCost(texts)
  const paragraphCost = createParagraphCost(paragraphs)
  const guard = limits?.guard
  return (i0, i, j0, j) => {
    if (guard && !guard(i0, i, j0, j)) return -Infinity
    const score = priorOf(i - i0, j - j0) - paragraphCost(i0, i, j0, j)
    if (i === i0 || j === j0) return score
    return (
      score -
      openCost(i0, i, j0, j) +
      sumMatches(i0, i, j0, j) +
      lengthScore(i0, i, j0, j) +
      (texts.similarity?.(i0, i, j0, j) ?? 0)
    )
  }
}
