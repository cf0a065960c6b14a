import {type BackoffModel, bigramProbability} from './backoff-model.ts'

/**
 * The model with the back-off weights that make the probabilities of every
 * history sum to one. Explicit probabilities stay; those of the unigrams must
 * sum to one.
 */
export function normalize(model: BackoffModel): BackoffModel {
  const {vocabulary, unigrams, bigrams, trigrams} = model
  const backoff = new Float64Array(vocabulary.length)
  for (let word = 0; word < backoff.length; word++) {
    const end = bigrams.start[word + 1] as number
    let explicit = 0
    let lower = 0
    for (let i = bigrams.start[word] as number; i < end; i++) {
      explicit += bigrams.p[i] as number
      lower += unigrams.p[bigrams.word[i] as number] as number
    }
    backoff[word] = weight(explicit, lower)
  }
  const result = {...model, unigrams: {...unigrams, backoff}}

  const pairBackoff = new Float64Array(bigrams.word.length)
  for (let pair = 0; pair < pairBackoff.length; pair++) {
    const second = bigrams.word[pair] as number
    const end = trigrams.start[pair + 1] as number
    let explicit = 0
    let lower = 0
    for (let i = trigrams.start[pair] as number; i < end; i++) {
      explicit += trigrams.p[i] as number
      lower += bigramProbability(result, second, trigrams.word[i] as number)
    }
    pairBackoff[pair] = weight(explicit, lower)
  }
  return {...result, bigrams: {...bigrams, backoff: pairBackoff}}
}

/**
 * What is left for unseen words over what they would have in the order below.
 * Sums of a hundred thousand terms may pass one by a rounding error, and what
 * is never seen must not be impossible: a billionth is left at least.
 */
function weight(explicit: number, lower: number): number {
  if (explicit === 0) return 1
  return Math.max(1e-9, 1 - explicit) / Math.max(1e-9, 1 - lower)
}
