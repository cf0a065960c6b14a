import {
  type Correction,
  type CorrectionProblem,
  correctSentences,
  recutSentences
} from '@zhengben/align'
import type {Sides} from '../create-edition.ts'
import type {Side} from '../side.ts'
import type {Corrections} from './read-corrections.ts'

/** Sides cut as the texts were that the corrections come from. */
export function recutSides(
  {left, right, ...rest}: Sides,
  {sentences}: Corrections
): Sides {
  if (!sentences) return {left, ...(right && {right}), ...rest}
  const recut = (side: Side, wanted: ReadonlyArray<string>): Side => ({
    ...side,
    sentences: recutSentences(side, wanted)
  })
  return {
    ...rest,
    left: recut(left, sentences.source),
    ...(right && {right: recut(right, sentences.target)})
  }
}

/** Sides cut as corrections say, and which of these do not fit. */
export function cutSides(
  {left, right, ...rest}: Sides,
  entries: ReadonlyArray<Correction>
): {sides: Sides; problems: Array<CorrectionProblem>} {
  const source = correctSentences(left, 'source', entries)
  const target = right && correctSentences(right, 'target', entries)
  return {
    sides: {
      ...rest,
      left: {...left, sentences: source.sentences},
      ...(right && target && {right: {...right, sentences: target.sentences}})
    },
    problems: [...source.problems, ...(target?.problems ?? [])]
  }
}
