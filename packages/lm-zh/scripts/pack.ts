import {buildTrie} from './build-trie.ts'
import type {Ngram} from './read-arpa.ts'

/** log10 probabilities are kept in steps of 1/32, back-offs in steps of 1/64. */
const probabilitySteps = 32
const backoffSteps = 64

/**
 * Pack a trigram model into the format described in README.md. Bytes depend
 * on the n-grams alone, not on their order.
 * @throws {Error} where a word of a longer n-gram is not a unigram.
 */
export async function pack(ngrams: AsyncIterable<Ngram>): Promise<Uint8Array> {
  const orders: [Array<Ngram>, Array<Ngram>, Array<Ngram>] = [[], [], []]
  for await (const ngram of ngrams) {
    if (ngram.words[0] === '<unk>') continue
    orders[ngram.words.length - 1]?.push(ngram)
  }
  const [unigrams, bigrams, trigrams] = orders
  const vocabulary = unigrams.map((d) => d.words[0] as string).sort(byUnit)
  const ids = new Map(vocabulary.map((d, i) => [d, i]))
  const id = (word: string | undefined): number => {
    const found = word === undefined ? undefined : ids.get(word)
    if (found === undefined) throw new Error(`Not a unigram: ${word}`)
    return found
  }
  const words = vocabulary.length
  const trie = buildTrie(vocabulary)

  const unigramCost = new Uint8Array(words)
  const unigramBackoff = new Uint8Array(words)
  for (const {words: phrase, probability, backoff} of unigrams) {
    unigramCost[id(phrase[0])] = cost(probability)
    unigramBackoff[id(phrase[0])] = weight(backoff)
  }

  const pairs = bigrams
    .map((d) => ({key: id(d.words[0]) * words + id(d.words[1]), ...d}))
    .sort((a, b) => a.key - b.key)
  const triples = trigrams
    .map((d) => ({
      key: id(d.words[0]) * words + id(d.words[1]),
      third: id(d.words[2]),
      probability: d.probability
    }))
    .sort((a, b) => a.key - b.key || a.third - b.third)
  const contextKeys = [...new Set(triples.map((d) => d.key))]
  const contexts = new Map(contextKeys.map((d, i) => [d, i]))

  const bigramStart = starts(pairs, words, (d) => Math.floor(d.key / words))
  const bigramIsContext = new Uint32Array(Math.ceil(pairs.length / 32))
  const contextBackoff = new Uint8Array(contexts.size)
  const contextWord = new Uint32Array(contexts.size)
  for (const [index, {key, backoff}] of pairs.entries()) {
    const context = contexts.get(key)
    if (context === undefined) continue
    bigramIsContext[index >> 5] =
      (bigramIsContext[index >> 5] as number) | (1 << (index & 31))
    contextBackoff[context] = weight(backoff)
    contextWord[context] = key % words
  }
  const trigramStart = starts(
    triples,
    contexts.size,
    (d) => contexts.get(d.key) as number
  )

  return concatenate([
    Uint32Array.of(
      0x4d4c425a,
      1,
      trie.label.length,
      words,
      pairs.length,
      contexts.size,
      triples.length
    ),
    trie.first,
    trie.word,
    trie.label,
    unigramCost,
    unigramBackoff,
    bigramStart,
    Uint16Array.from(pairs, (d) => (d.key % words) & 0xffff),
    Uint8Array.from(pairs, (d) => (d.key % words) >> 16),
    Uint8Array.from(pairs, (d) => cost(d.probability)),
    bigramIsContext,
    contextBackoff,
    contextWord,
    trigramStart,
    Uint16Array.from(triples, (d) => d.third & 0xffff),
    Uint8Array.from(triples, (d) => d.third >> 16),
    Uint8Array.from(triples, (d) => cost(d.probability))
  ])
}

/** Where each owner's stretch of the sorted list begins, and a final end. */
function starts<T>(
  list: ReadonlyArray<T>,
  owners: number,
  owner: (item: T) => number
): Uint32Array {
  const result = new Uint32Array(owners + 1)
  for (const item of list) {
    const at = owner(item) + 1
    result[at] = (result[at] as number) + 1
  }
  for (let i = 1; i <= owners; i++)
    result[i] = (result[i] as number) + (result[i - 1] as number)
  return result
}

function cost(probability: number): number {
  return Math.min(255, Math.round(-probability * probabilitySteps))
}

function weight(backoff: number): number {
  return Math.min(255, Math.max(0, Math.round(-backoff * backoffSteps)))
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Little-endian, every section padded to four bytes. */
function concatenate(sections: ReadonlyArray<ArrayBufferView>): Uint8Array {
  const length = sections.reduce((n, d) => n + pad(d.byteLength), 0)
  const result = new Uint8Array(length)
  let at = 0
  for (const section of sections) {
    const {buffer, byteOffset, byteLength} = section
    result.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += pad(byteLength)
  }
  return result
}

function pad(length: number): number {
  return (length + 3) & ~3
}
