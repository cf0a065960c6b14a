import type {Vocabulary} from './vocabulary.ts'

/** How alike the company is that words keep in clean text. */
export interface ContextIndex {
  /** Common words by how alike their neighbours are, `least`–1; the word itself left out. */
  findNeighbours(word: number, least: number): ReadonlyMap<number, number>
}

/** Pairs no likelier than the second word by itself tell nothing. */
const leastAssociation = 0.7
/** Neighbours that more words than this share tell little and cost much. */
const mostShared = 1500

/**
 * Index the pairs of words of a model: a word is described by the words before
 * and behind it that come with it more often than by chance (positive pointwise
 * mutual information), and likeness is the cosine of two descriptions.
 */
export function createContextIndex({
  model,
  isCommon
}: Vocabulary): ContextIndex {
  const {words} = model
  const common = Uint8Array.from({length: words}, (_, d) =>
    isCommon(d) ? 1 : 0
  )
  const pairs: Array<number> = []
  const weights: Array<number> = []
  const sizes = new Uint32Array(words)
  const shared = new Uint32Array(2 * words)
  for (const [first, second, cost] of model.pairs()) {
    const weight = model.unigram(second) - cost
    if (weight < leastAssociation) continue
    pairs.push(first, second)
    weights.push(weight)
    sizes[first] = (sizes[first] as number) + 1
    sizes[second] = (sizes[second] as number) + 1
    if (common[first] === 1) shared[second] = (shared[second] as number) + 1
    if (common[second] === 1)
      shared[words + first] = (shared[words + first] as number) + 1
  }
  const byWord = new Rows(sizes)
  const byContext = new Rows(shared)
  const norms = new Float64Array(words)
  for (let k = 0; k < weights.length; k++) {
    const first = pairs[2 * k] as number
    const second = pairs[2 * k + 1] as number
    const weight = weights[k] as number
    // The context of the first is "before second", of the second "after first".
    byWord.add(first, second, weight)
    byWord.add(second, words + first, weight)
    if (common[first] === 1) byContext.add(second, first, weight)
    if (common[second] === 1) byContext.add(words + first, second, weight)
    norms[first] = (norms[first] as number) + weight * weight
    norms[second] = (norms[second] as number) + weight * weight
  }
  const sums = new Float64Array(words)
  return {
    findNeighbours(word, least) {
      const norm = norms[word] as number
      const touched: Array<number> = []
      byWord.each(word, (context, weight) => {
        if (byContext.size(context) > mostShared) return
        byContext.each(context, (other, otherWeight) => {
          if (sums[other] === 0) touched.push(other)
          sums[other] = (sums[other] as number) + weight * otherWeight
        })
      })
      const result = new Map<number, number>()
      for (const other of touched) {
        const cosine =
          (sums[other] as number) / Math.sqrt(norm * (norms[other] as number))
        if (cosine >= least && other !== word) result.set(other, cosine)
        sums[other] = 0
      }
      return result
    }
  }
}

/** Lists of weighted numbers, in two arrays. */
class Rows {
  readonly #start: Uint32Array
  readonly #filled: Uint32Array
  readonly #values: Uint32Array
  readonly #weights: Float32Array

  constructor(sizes: Uint32Array) {
    this.#start = new Uint32Array(sizes.length + 1)
    for (let row = 0; row < sizes.length; row++)
      this.#start[row + 1] =
        (this.#start[row] as number) + (sizes[row] as number)
    this.#filled = this.#start.slice(0, -1)
    const total = this.#start[sizes.length] as number
    this.#values = new Uint32Array(total)
    this.#weights = new Float32Array(total)
  }

  add(row: number, value: number, weight: number): void {
    const at = this.#filled[row] as number
    this.#values[at] = value
    this.#weights[at] = weight
    this.#filled[row] = at + 1
  }

  size(row: number): number {
    return (this.#start[row + 1] as number) - (this.#start[row] as number)
  }

  each(row: number, visit: (value: number, weight: number) => void): void {
    const end = this.#start[row + 1] as number
    for (let at = this.#start[row] as number; at < end; at++)
      visit(this.#values[at] as number, this.#weights[at] as number)
  }
}
