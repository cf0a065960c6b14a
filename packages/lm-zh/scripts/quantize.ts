import type {BackoffModel} from './backoff-model.ts'

/** How finely the packed model tells log10 of probabilities and back-offs. */
export const costSteps = 32
const unigramBackoffSteps = 64
const bigramBackoffSteps = 24

/** −log10 p in whole steps; never 0, which marks an empty slot. */
export function quantizeCost(p: number): number {
  return steps(p, costSteps, 1, 255)
}

/** −log10 of a unigram's back-off weight in whole steps. */
export function quantizeUnigramBackoff(weight: number): number {
  return steps(weight, unigramBackoffSteps, 0, 255)
}

/** −log10 of a bigram's back-off weight in whole steps; weights over 1 are 1. */
export function quantizeBigramBackoff(weight: number): number {
  return steps(weight, bigramBackoffSteps, 0, 62)
}

/** The model as the packed file tells it. */
export function quantize(model: BackoffModel): BackoffModel {
  const {unigrams, bigrams, trigrams} = model
  const cost = (d: number): number => 10 ** (-quantizeCost(d) / costSteps)
  return {
    ...model,
    unigrams: {
      ...unigrams,
      p: unigrams.p.map(cost),
      backoff: unigrams.backoff.map(
        (d) => 10 ** (-quantizeUnigramBackoff(d) / unigramBackoffSteps)
      )
    },
    bigrams: {
      ...bigrams,
      p: bigrams.p.map(cost),
      backoff: bigrams.backoff.map(
        (d) => 10 ** (-quantizeBigramBackoff(d) / bigramBackoffSteps)
      )
    },
    trigrams: {...trigrams, p: trigrams.p.map(cost)}
  }
}

function steps(
  value: number,
  perUnit: number,
  least: number,
  most: number
): number {
  const rounded = Math.round(-Math.log10(value) * perUnit)
  return Math.min(most, Math.max(least, rounded))
}
