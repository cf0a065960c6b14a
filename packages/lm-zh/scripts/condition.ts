import {
  type BackoffModel,
  bigramProbability,
  type Order
} from './backoff-model.ts'
import {normalize} from './normalize.ts'

/**
 * The model given that a word of its vocabulary follows. libime's model also
 * foresees ends of sentences and words left out of the file, so that a
 * history's probabilities sum to less than one; here they sum to one.
 */
export function condition(model: BackoffModel): BackoffModel {
  const {unigrams, bigrams, trigrams} = model
  const total = unigrams.p.reduce((sum, d) => sum + d, 0)
  const masses = new Float64Array(unigrams.p.length)
  for (let word = 0; word < masses.length; word++) {
    const {explicit, lower} = sums(
      bigrams,
      word,
      (d) => unigrams.p[d] as number
    )
    masses[word] =
      explicit + (unigrams.backoff[word] as number) * (total - lower)
  }
  const second = divide(bigrams, (word) => masses[word] as number)
  const third = divide(trigrams, (pair) => {
    const last = bigrams.word[pair] as number
    const {explicit, lower} = sums(trigrams, pair, (d) =>
      bigramProbability(model, last, d)
    )
    return (
      explicit +
      (bigrams.backoff[pair] as number) * ((masses[last] as number) - lower)
    )
  })
  return normalize({
    ...model,
    unigrams: {...unigrams, p: unigrams.p.map((d) => d / total)},
    bigrams: {...bigrams, p: second},
    trigrams: {...trigrams, p: third}
  })
}

function sums(
  {start, word, p}: Order,
  history: number,
  lowerOf: (word: number) => number
): {explicit: number; lower: number} {
  let explicit = 0
  let lower = 0
  const end = start[history + 1] as number
  for (let i = start[history] as number; i < end; i++) {
    explicit += p[i] as number
    lower += lowerOf(word[i] as number)
  }
  return {explicit, lower}
}

function divide(
  {start, p}: Order,
  massOf: (history: number) => number
): Float64Array {
  const result = Float64Array.from(p)
  for (let history = 0; history + 1 < start.length; history++) {
    const from = start[history] as number
    const end = start[history + 1] as number
    if (from === end) continue
    const mass = massOf(history)
    for (let i = from; i < end; i++) result[i] = (p[i] as number) / mass
  }
  return result
}
