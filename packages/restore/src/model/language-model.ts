/** Packed arrays of a trigram model; packages/lm-zh/README.md describes them. */
export interface ModelArrays {
  readonly first: Uint32Array
  readonly word: Uint32Array
  readonly label: Uint16Array
  readonly unigramCost: Uint8Array
  readonly unigramBackoff: Uint8Array
  readonly bigramStart: Uint32Array
  readonly bigramLow: Uint16Array
  readonly bigramHigh: Uint8Array
  readonly bigramCost: Uint8Array
  readonly bigramIsContext: Uint32Array
  readonly contextBackoff: Uint8Array
  readonly contextWord: Uint32Array
  readonly trigramStart: Uint32Array
  readonly trigramLow: Uint16Array
  readonly trigramHigh: Uint8Array
  readonly trigramCost: Uint8Array
}

/** The word that stands for any character the model does not know. */
export const unknownWord = -1

/** What `LanguageModel.step` fills in: −ln p, and the state after the word. */
export interface Scored {
  cost: number
  state: number
}

/** ln 10 over the steps per log10 unit of costs and back-offs. */
const costUnit = Math.LN10 / 32
const backoffUnit = Math.LN10 / 64
/** −ln p of an unknown character: the `<unk>` of libime's model, log10 p = −6.26. */
const unknownCost = 6.26 * Math.LN10

/**
 * Immutable word trigram model with back-off, and the trie of its words.
 *
 * A *state* is one integer: −1 knows nothing (start, or after an unknown
 * word), below `words` the last word, from `words` on the pair of last words
 * that begins a trigram. Equal states have equal futures, so that hypotheses
 * recombine on them.
 */
export class LanguageModel {
  readonly words: number
  readonly #data: ModelArrays
  /** Contexts before each 32-bit word of the bitmap. */
  readonly #rank: Uint32Array

  constructor(data: ModelArrays) {
    this.#data = data
    this.words = data.unigramCost.length
    this.#rank = new Uint32Array(data.bigramIsContext.length)
    let total = 0
    for (const [index, bits] of data.bigramIsContext.entries()) {
      this.#rank[index] = total
      total += countBits(bits)
    }
  }

  /** The child of a trie node (root 0) by UTF-16 unit, or 0 where none is. */
  child(node: number, unit: number): number {
    const {first, label} = this.#data
    let low = first[node] as number
    let high = first[node + 1] as number
    while (low < high) {
      const middle = (low + high) >> 1
      const found = label[middle] as number
      if (found === unit) return middle
      if (found < unit) low = middle + 1
      else high = middle
    }
    return 0
  }

  /** The id of the word that ends at a trie node, or `unknownWord`. */
  wordAt(node: number): number {
    return (this.#data.word[node] as number) - 1
  }

  /** The id of a word, or `unknownWord`. */
  find(text: string): number {
    let node = 0
    for (let i = 0; i < text.length; i++) {
      node = this.child(node, text.charCodeAt(i))
      if (node === 0) return unknownWord
    }
    return text === '' ? unknownWord : this.wordAt(node)
  }

  /** −ln p of a word by itself. */
  unigram(word: number): number {
    if (word === unknownWord) return unknownCost
    return (this.#data.unigramCost[word] as number) * costUnit
  }

  /** Score `word` after `state` into `out`. */
  step(state: number, word: number, out: Scored): void {
    if (word === unknownWord) {
      out.cost = unknownCost
      out.state = -1
      return
    }
    const data = this.#data
    let cost = 0
    let last = state
    if (state >= this.words) {
      const context = state - this.words
      last = data.contextWord[context] as number
      const trigram = search(
        data.trigramLow,
        data.trigramHigh,
        data.trigramStart[context] as number,
        data.trigramStart[context + 1] as number,
        word
      )
      if (trigram >= 0) {
        out.cost = (data.trigramCost[trigram] as number) * costUnit
        out.state = this.#after(last, word)
        return
      }
      cost = (data.contextBackoff[context] as number) * backoffUnit
    }
    if (last >= 0) {
      const bigram = this.#bigram(last, word)
      if (bigram >= 0) {
        out.cost = cost + (data.bigramCost[bigram] as number) * costUnit
        out.state = this.#context(bigram, word)
        return
      }
      cost += (data.unigramBackoff[last] as number) * backoffUnit
    }
    out.cost = cost + (data.unigramCost[word] as number) * costUnit
    out.state = word
  }

  #after(last: number, word: number): number {
    const bigram = this.#bigram(last, word)
    return bigram < 0 ? word : this.#context(bigram, word)
  }

  #bigram(last: number, word: number): number {
    const {bigramLow, bigramHigh, bigramStart} = this.#data
    return search(
      bigramLow,
      bigramHigh,
      bigramStart[last] as number,
      bigramStart[last + 1] as number,
      word
    )
  }

  /** The state of a bigram: its context, or where it has none its last word. */
  #context(bigram: number, word: number): number {
    const block = bigram >> 5
    const bits = this.#data.bigramIsContext[block] as number
    const bit = 1 << (bigram & 31)
    if ((bits & bit) === 0) return word
    const before = countBits(bits & (bit - 1))
    return this.words + (this.#rank[block] as number) + before
  }
}

function search(
  low: Uint16Array,
  high: Uint8Array,
  start: number,
  end: number,
  word: number
): number {
  while (start < end) {
    const middle = (start + end) >> 1
    const found = (low[middle] as number) | ((high[middle] as number) << 16)
    if (found === word) return middle
    if (found < word) start = middle + 1
    else end = middle
  }
  return -1
}

function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
