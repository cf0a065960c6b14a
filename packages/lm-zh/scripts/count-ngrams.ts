/** Distinct n-grams as numbers in base `base`, ascending, and their counts. */
interface Counts {
  readonly keys: Float64Array
  readonly counts: Uint32Array
}

/**
 * Counts for Kneser–Ney smoothing: how often every trigram stands in the text,
 * and of shorter n-grams after how many words (an utterance's start is one).
 * The number of the start is `base − 1`.
 */
export interface ContinuationCounts {
  readonly base: number
  readonly trigrams: Counts
  readonly bigrams: Counts
  readonly unigrams: Counts
}

/**
 * Count the n-grams of a text.
 *
 * @param words Word ids below `size`; −1 after every utterance.
 * @throws {Error} where trigrams of so many words are no exact numbers.
 */
export function countNgrams(
  words: Int32Array,
  size: number
): ContinuationCounts {
  const base = size + 1
  if (base ** 3 > Number.MAX_SAFE_INTEGER)
    throw new Error(`Too many words to number their trigrams: ${size}`)
  const start = size
  const triples = new Float64Array(words.length)
  const openings = new Float64Array(words.length)
  let found = 0
  let opened = 0
  let first = -1
  let second = start
  for (const word of words) {
    if (word < 0) {
      first = -1
      second = start
      continue
    }
    if (first >= 0) triples[found++] = (first * base + second) * base + word
    else openings[opened++] = word
    first = second
    second = word
  }
  const trigrams = tally(triples.subarray(0, found))
  const bigrams = tally(trigrams.keys.map((d) => d % base ** 2))
  const openers = tally(openings.subarray(0, opened)).keys
  const seconds = new Float64Array(bigrams.keys.length + openers.length)
  seconds.set(bigrams.keys.map((d) => d % base))
  seconds.set(openers, bigrams.keys.length)
  return {base, trigrams, bigrams, unigrams: tally(seconds)}
}

/** Sorts `list` in place. */
function tally(list: Float64Array): Counts {
  list.sort()
  const keys = new Float64Array(list.length)
  const counts = new Uint32Array(list.length)
  let size = 0
  for (let i = 0; i < list.length; i++) {
    if (size === 0 || list[i] !== keys[size - 1])
      keys[size++] = list[i] as number
    counts[size - 1] = (counts[size - 1] as number) + 1
  }
  return {keys: keys.slice(0, size), counts: counts.slice(0, size)}
}
