import type {BeadMeasure} from './bead-measure.ts'
import {settings} from './settings.ts'
import {accumulate} from './text-index.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** English letters for a Chinese character, as a first guess, and how many characters that guess is worth. */
const usualRatio = 3.7
const guessWorth = 100

/**
 * How long the target is for one unit of the source in the sentences that are
 * thought to render each other. Not taken of the whole texts: one of them may
 * lack much of the other.
 */
export function estimateRatio(
  {source, target}: TextPairIndex,
  pairs: ReadonlyArray<{
    readonly source: readonly [start: number, end: number]
    readonly target: readonly [start: number, end: number]
  }>
): number {
  let sourceLength = guessWorth
  let targetLength = guessWorth * usualRatio
  for (const pair of pairs) {
    for (let i = pair.source[0]; i < pair.source[1]; i++) {
      sourceLength += source.lengths[i] as number
    }
    for (let j = pair.target[0]; j < pair.target[1]; j++) {
      targetLength += target.lengths[j] as number
    }
  }
  return targetLength / sourceLength
}

/**
 * Measures how well lengths go together, as a logarithm, after Gale and Church
 * (1993): the difference is normal with a variance that grows with length.
 */
export function createLengthScore(
  {source, target}: TextPairIndex,
  ratio: number
): BeadMeasure {
  const sourceEnds = accumulate(source.lengths)
  const targetEnds = accumulate(target.lengths)
  return (i0, i, j0, j) => {
    const expected =
      ratio * ((sourceEnds[i] as number) - (sourceEnds[i0] as number))
    const seen = (targetEnds[j] as number) - (targetEnds[j0] as number)
    return (
      -((seen - expected) ** 2) /
      (settings.lengthVariance * (seen + expected + 10))
    )
  }
}
