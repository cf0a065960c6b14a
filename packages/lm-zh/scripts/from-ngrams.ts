import type {BackoffModel, Order} from './backoff-model.ts'
import type {Ngram} from './read-arpa.ts'

/**
 * The model of an ARPA file's n-grams, in any order; its unknown word is left
 * out.
 * @throws {Error} where a history or a word of an n-gram is no n-gram itself.
 */
export async function fromNgrams(
  ngrams: AsyncIterable<Ngram>
): Promise<BackoffModel> {
  const lists: [Array<Ngram>, Array<Ngram>, Array<Ngram>] = [[], [], []]
  for await (const ngram of ngrams)
    if (ngram.words[0] !== '<unk>') lists[ngram.words.length - 1]?.push(ngram)
  const [one, two, three] = lists
  const vocabulary = one.map((d) => d.words[0] as string).sort(byUnit)
  const ids = new Map(vocabulary.map((d, i) => [d, i]))
  const size = vocabulary.length
  const id = (word: string | undefined): number => {
    const found = word === undefined ? undefined : ids.get(word)
    if (found === undefined) throw new Error(`Not a unigram: ${word}`)
    return found
  }
  const pairs = new Map<number, number>()
  const pairKey = ({words}: Ngram): number => id(words[0]) * size + id(words[1])
  const pair = (ngram: Ngram): number => {
    const found = pairs.get(pairKey(ngram))
    if (found === undefined)
      throw new Error(`Not a bigram: ${ngram.words.slice(0, 2).join(' ')}`)
    return found
  }

  const unigrams = sort(
    one,
    1,
    () => 0,
    (d) => id(d.words[0])
  )
  const bigrams = sort(
    two,
    size,
    (d) => id(d.words[0]),
    (d) => id(d.words[1])
  )
  for (const [index, ngram] of bigrams.ngrams.entries())
    pairs.set(pairKey(ngram), index)
  const trigrams = sort(three, two.length, pair, (d) => id(d.words[2]))
  return {
    vocabulary,
    unigrams: unigrams.order,
    bigrams: bigrams.order,
    trigrams: trigrams.order
  }
}

function sort(
  list: ReadonlyArray<Ngram>,
  histories: number,
  historyOf: (ngram: Ngram) => number,
  wordOf: (ngram: Ngram) => number
): {order: Required<Order>; ngrams: ReadonlyArray<Ngram>} {
  const sorted = list
    .map((ngram) => ({ngram, history: historyOf(ngram), word: wordOf(ngram)}))
    .sort((a, b) => a.history - b.history || a.word - b.word)
  const start = new Uint32Array(histories + 1)
  for (const {history} of sorted)
    start[history + 1] = (start[history + 1] as number) + 1
  for (let i = 1; i <= histories; i++)
    start[i] = (start[i] as number) + (start[i - 1] as number)
  return {
    order: {
      start,
      word: Uint32Array.from(sorted, (d) => d.word),
      p: Float64Array.from(sorted, (d) => 10 ** d.ngram.probability),
      backoff: Float64Array.from(sorted, (d) => 10 ** d.ngram.backoff)
    },
    ngrams: sorted.map((d) => d.ngram)
  }
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
