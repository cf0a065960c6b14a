/**
 * The n-grams of one order, sorted. Those that go on n-gram `i` of the order
 * below are `start[i]` up to, not including, `start[i + 1]`, by ascending word.
 */
export interface Order {
  readonly start: Uint32Array
  readonly word: Uint32Array
  /** Probability of the word after its history, 0–1. */
  readonly p: Float64Array
  /** Back-off weight as a history; absent in the highest order. */
  readonly backoff?: Float64Array
}

/** A trigram model with back-off; a word's id is its place in the vocabulary. */
export interface BackoffModel {
  /** Unique, sorted by UTF-16 unit. */
  readonly vocabulary: ReadonlyArray<string>
  readonly unigrams: Required<Order>
  readonly bigrams: Required<Order>
  readonly trigrams: Order
}

/** The place of the n-gram that goes on n-gram `history` with `word`, or −1. */
export function findNgram(
  {start, word: words}: Order,
  history: number,
  word: number
): number {
  let low = start[history] as number
  let high = start[history + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    const found = words[middle] as number
    if (found === word) return middle
    if (found < word) low = middle + 1
    else high = middle
  }
  return -1
}

/** p(second | first). */
export function bigramProbability(
  {unigrams, bigrams}: BackoffModel,
  first: number,
  second: number
): number {
  const found = findNgram(bigrams, first, second)
  return found >= 0
    ? (bigrams.p[found] as number)
    : (unigrams.backoff[first] as number) * (unigrams.p[second] as number)
}

/** p(third | bigram number `history`, whose second word is `second`). */
export function trigramProbability(
  model: BackoffModel,
  history: number,
  second: number,
  third: number
): number {
  const {bigrams, trigrams} = model
  const found = findNgram(trigrams, history, third)
  return found >= 0
    ? (trigrams.p[found] as number)
    : (bigrams.backoff[history] as number) *
        bigramProbability(model, second, third)
}
