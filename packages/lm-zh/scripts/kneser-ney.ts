import type {BackoffModel, Order} from './backoff-model.ts'
import type {ContinuationCounts} from './count-ngrams.ts'
import {type Discounts, discountsOf} from './discounts.ts'
import {normalize} from './normalize.ts'
import {OrderBuilder} from './order-builder.ts'

/**
 * Interpolated modified Kneser–Ney (Chen and Goodman 1999), as a back-off
 * model: its explicit probabilities are interpolated already.
 *
 * @param ground Probabilities of all words, summing to one, in place of the
 *   uniform distribution that unigrams are interpolated with.
 */
export function kneserNey(
  {base, unigrams, bigrams, trigrams}: ContinuationCounts,
  vocabulary: ReadonlyArray<string>,
  ground: Float64Array
): BackoffModel {
  const size = vocabulary.length
  const p = Float64Array.from(ground)
  const one = smoother(unigrams.counts)
  const all = one(0, unigrams.counts.length)
  for (let word = 0; word < size; word++)
    p[word] = all.rest * (ground[word] as number)
  for (const [i, word] of unigrams.keys.entries())
    p[word] = (p[word] as number) + all.share(unigrams.counts[i] as number)

  const seconds = new OrderBuilder()
  const two = smoother(bigrams.counts)
  let from = 0
  for (let first = 0; first < size; first++) {
    seconds.open()
    const end = endOf(bigrams.keys, from, (first + 1) * base)
    const {rest, share} = two(from, end)
    for (; from < end; from++) {
      const word = (bigrams.keys[from] as number) % base
      seconds.push(
        word,
        share(bigrams.counts[from] as number) + rest * (p[word] as number)
      )
    }
  }
  const second = seconds.finish()

  const thirds = new OrderBuilder()
  const three = smoother(trigrams.counts)
  from = 0
  for (const [pair, key] of bigrams.keys.entries()) {
    thirds.open()
    const end = endOf(trigrams.keys, from, (key + 1) * base)
    const {rest, share} = three(from, end)
    // Every trigram's last two words are a bigram: walk both lists together.
    let lower = second.start[second.word[pair] as number] as number
    for (; from < end; from++) {
      const word = (trigrams.keys[from] as number) % base
      while (second.word[lower] !== word) lower++
      thirds.push(
        word,
        share(trigrams.counts[from] as number) +
          rest * (second.p[lower] as number)
      )
    }
  }
  const order: Required<Order> = {
    start: Uint32Array.of(0, size),
    word: Uint32Array.from(vocabulary, (_, i) => i),
    p,
    backoff: p
  }
  return normalize({
    vocabulary,
    unigrams: order,
    bigrams: {...second, backoff: second.p},
    trigrams: thirds.finish()
  })
}

/** For a stretch of counts: what a count's share is, and what is left over. */
function smoother(
  counts: Uint32Array
): (
  from: number,
  end: number
) => {rest: number; share: (count: number) => number} {
  const discounts = discountsOf(counts)
  return (from, end) => {
    let total = 0
    let taken = 0
    for (let i = from; i < end; i++) {
      const count = counts[i] as number
      total += count
      taken += discountOf(count, discounts)
    }
    return {
      rest: total === 0 ? 1 : taken / total,
      share: (count) => (count - discountOf(count, discounts)) / total
    }
  }
}

function discountOf(count: number, discounts: Discounts): number {
  return discounts[Math.min(count, 3) - 1] as number
}

/** The first place from `from` on whose key is not below `limit`. */
function endOf(keys: Float64Array, from: number, limit: number): number {
  let end = from
  while (end < keys.length && (keys[end] as number) < limit) end++
  return end
}
