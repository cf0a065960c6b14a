import type {NgramTable} from './ngram-table.ts'

/** Packed arrays of a trigram model; packages/lm-zh/README.md describes them. */
export interface ModelArrays {
  readonly bigrams: NgramTable
  readonly trigrams: NgramTable
  readonly first: Uint32Array
  readonly word: Uint32Array
  readonly label: Uint16Array
  readonly unigramCost: Uint8Array
  readonly unigramBackoff: Uint8Array
  /** Of a character the model does not know, in steps of `unigramCost`. */
  readonly unknownCost: number
}

/** The word that stands for any character the model does not know. */
export const unknownWord = -1

/** What `LanguageModel.step` fills in: −ln p, and the state after the word. */
export interface Scored {
  cost: number
  state: number
}

/** ln 10 over the steps per log10 unit. */
const costUnit = Math.LN10 / 32
const unigramBackoffUnit = Math.LN10 / 64
const bigramBackoffUnit = Math.LN10 / 24

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
  readonly #bigrams: NgramTable
  readonly #trigrams: NgramTable
  readonly #unknownCost: number
  /** The root's children by UTF-16 unit, or 0: most look-ups begin there. */
  readonly #roots: Uint32Array

  constructor(data: ModelArrays) {
    this.#data = data
    this.#bigrams = data.bigrams
    this.#trigrams = data.trigrams
    this.words = data.unigramCost.length
    this.#unknownCost = data.unknownCost * costUnit
    this.#roots = new Uint32Array(0x10000)
    const end = data.first[1] as number
    for (let node = data.first[0] as number; node < end; node++)
      this.#roots[data.label[node] as number] = node
  }

  /** The child of a trie node (root 0) by UTF-16 unit, or 0 where none is. */
  child(node: number, unit: number): number {
    if (node === 0) return this.#roots[unit] as number
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

  /** The words by their ids. */
  spellings(): Array<string> {
    const {first, label} = this.#data
    const result: Array<string> = new Array(this.words).fill('')
    // A trie lies breadth first: parents come before their children.
    const prefixes = ['']
    for (let node = 0; node < prefixes.length; node++) {
      const prefix = prefixes[node] as string
      const word = this.wordAt(node)
      if (word !== unknownWord) result[word] = prefix
      const end = first[node + 1] as number
      for (let child = first[node] as number; child < end; child++)
        prefixes[child] = prefix + String.fromCharCode(label[child] as number)
    }
    return result
  }

  /** Every pair of words the model has, with −ln p of the second after the first. */
  *pairs(): Generator<readonly [first: number, second: number, cost: number]> {
    const bigrams = this.#bigrams
    for (const slot of bigrams.occupied())
      yield [
        bigrams.xAt(slot),
        bigrams.yAt(slot),
        (bigrams.dataAt(slot) & 0xff) * costUnit
      ]
  }

  /** −ln p of a word by itself. */
  unigram(word: number): number {
    if (word === unknownWord) return this.#unknownCost
    return (this.#data.unigramCost[word] as number) * costUnit
  }

  /** Score `word` after `state` into `out`. */
  step(state: number, word: number, out: Scored): void {
    if (word === unknownWord) {
      out.cost = this.#unknownCost
      out.state = -1
      return
    }
    if (state < 0) {
      out.cost = (this.#data.unigramCost[word] as number) * costUnit
      out.state = word
      return
    }
    const bigrams = this.#bigrams
    let last = state
    let cost = 0
    let isScored = false
    if (state >= this.words) {
      const history = state - this.words
      last = bigrams.yAt(history)
      const trigram = this.#trigrams.find(word, history)
      isScored = trigram >= 0
      cost = isScored
        ? (this.#trigrams.dataAt(trigram) & 0xff) * costUnit
        : (((bigrams.dataAt(history) >>> 8) & 0x3f) - 1) * bigramBackoffUnit
    }
    const bigram = bigrams.find(last, word)
    if (bigram < 0) {
      out.cost = isScored
        ? cost
        : cost +
          (this.#data.unigramBackoff[last] as number) * unigramBackoffUnit +
          (this.#data.unigramCost[word] as number) * costUnit
      out.state = word
      return
    }
    const data = bigrams.dataAt(bigram)
    out.cost = isScored ? cost : cost + (data & 0xff) * costUnit
    // Six bits of back-off, 0 where the bigram begins no trigram.
    out.state = (data & 0x3f00) === 0 ? word : this.words + bigram
  }
}
