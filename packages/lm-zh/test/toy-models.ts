import fc from 'fast-check'
import {
  type BackoffModel,
  bigramProbability,
  findNgram,
  trigramProbability
} from '../scripts/backoff-model.ts'
import {countNgrams} from '../scripts/count-ngrams.ts'
import {kneserNey} from '../scripts/kneser-ney.ts'

export const vocabulary: ReadonlyArray<string> = [
  '中',
  '发展',
  '国',
  '国家',
  '改革'
]

/** Ground probabilities that are not all alike. */
export const ground: Float64Array = Float64Array.of(0.4, 0.3, 0.15, 0.1, 0.05)

/** Utterances of up to twelve words of the vocabulary. */
export const texts: fc.Arbitrary<number[][]> = fc.array(
  fc.array(fc.nat({max: vocabulary.length - 1}), {minLength: 1, maxLength: 12}),
  {minLength: 1, maxLength: 30}
)

/** The model of some utterances. */
export function train(
  utterances: ReadonlyArray<ReadonlyArray<number>>
): BackoffModel {
  const words = Int32Array.from(utterances.flatMap((d) => [...d, -1]))
  return kneserNey(countNgrams(words, vocabulary.length), vocabulary, ground)
}

/** p(third | first, second), whether or not they are a bigram. */
export function probability(
  model: BackoffModel,
  first: number,
  second: number,
  third: number
): number {
  const pair = findNgram(model.bigrams, first, second)
  return pair < 0
    ? bigramProbability(model, second, third)
    : trigramProbability(model, pair, second, third)
}

/** What every history's probabilities sum to. */
export function sums(model: BackoffModel): ReadonlyArray<number> {
  const ids = [...vocabulary.keys()]
  const sum = (of: (word: number) => number): number =>
    ids.reduce((total, d) => total + of(d), 0)
  return [
    sum((d) => model.unigrams.p[d] as number),
    ...ids.map((first) => sum((d) => bigramProbability(model, first, d))),
    ...ids.flatMap((first) =>
      ids.map((second) => sum((d) => probability(model, first, second, d)))
    )
  ]
}
