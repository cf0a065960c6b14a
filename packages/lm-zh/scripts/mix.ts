import {
  type BackoffModel,
  bigramProbability,
  type Order,
  trigramProbability
} from './backoff-model.ts'
import {normalize} from './normalize.ts'
import {OrderBuilder} from './order-builder.ts'

/**
 * Interpolate two models of the same vocabulary. The result holds the n-grams
 * of both, with interpolated probabilities, and back-off weights that make
 * them sum to one.
 *
 * `share` is the first model's weight before anything is read. After a history
 * it is the probability that the first model wrote that history (Bayes): words
 * of the law call for the model of the law. Products of the result's
 * probabilities are then the mixture of the two models' products.
 */
export function mix(
  one: BackoffModel,
  other: BackoffModel,
  share: number
): BackoffModel {
  const size = one.vocabulary.length
  const p = one.unigrams.p.map(
    (d, i) => share * d + (1 - share) * (other.unigrams.p[i] as number)
  )
  const bigrams = new OrderBuilder()
  const trigrams = new OrderBuilder()
  for (let first = 0; first < size; first++) {
    bigrams.open()
    const share2 = posterior(share, one.unigrams.p[first], p[first])
    merge(one.bigrams, first, other.bigrams, first, (second, a, b) => {
      const own =
        a < 0 ? bigramProbability(one, first, second) : at(one.bigrams, a)
      const its =
        b < 0 ? bigramProbability(other, first, second) : at(other.bigrams, b)
      const mixed = share2 * own + (1 - share2) * its
      bigrams.push(second, mixed)
      trigrams.open()
      const share3 = posterior(share2, own, mixed)
      merge(one.trigrams, a, other.trigrams, b, (third, c, d) => {
        const own3 = c >= 0 ? at(one.trigrams, c) : after(one, a, second, third)
        const its3 =
          d >= 0 ? at(other.trigrams, d) : after(other, b, second, third)
        trigrams.push(third, share3 * own3 + (1 - share3) * its3)
      })
    })
  }
  const second = bigrams.finish()
  return normalize({
    vocabulary: one.vocabulary,
    unigrams: {...one.unigrams, p},
    bigrams: {...second, backoff: second.p},
    trigrams: trigrams.finish()
  })
}

function posterior(share: number, own = 0, mixed = 0): number {
  return mixed === 0 ? share : (share * own) / mixed
}

function at({p}: Order, index: number): number {
  return p[index] as number
}

/** p(third | history), where the model may not know the history. */
function after(
  model: BackoffModel,
  history: number,
  second: number,
  third: number
): number {
  return history < 0
    ? bigramProbability(model, second, third)
    : trigramProbability(model, history, second, third)
}

/** Visit the words that follow either history (−1: none), in order, once. */
function merge(
  one: Order,
  history: number,
  other: Order,
  otherHistory: number,
  visit: (word: number, index: number, otherIndex: number) => void
): void {
  let a = history < 0 ? 0 : (one.start[history] as number)
  let b = otherHistory < 0 ? 0 : (other.start[otherHistory] as number)
  const endA = history < 0 ? 0 : (one.start[history + 1] as number)
  const endB = otherHistory < 0 ? 0 : (other.start[otherHistory + 1] as number)
  while (a < endA || b < endB) {
    const wordA = a < endA ? (one.word[a] as number) : Number.POSITIVE_INFINITY
    const wordB =
      b < endB ? (other.word[b] as number) : Number.POSITIVE_INFINITY
    if (wordA === wordB) visit(wordA, a++, b++)
    else if (wordA < wordB) visit(wordA, a++, -1)
    else visit(wordB, -1, b++)
  }
}
