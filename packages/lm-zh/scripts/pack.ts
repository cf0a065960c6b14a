import type {BackoffModel} from './backoff-model.ts'
import {buildTrie} from './build-trie.ts'
import {buildTable, shapeFor} from './hash-table.ts'
import {
  costSteps,
  quantizeBigramBackoff,
  quantizeCost,
  quantizeUnigramBackoff
} from './quantize.ts'

/** Below the key, a bigram's slot holds 6 bits of back-off and 8 of cost. */
const bigramDataBits = 14
const trigramDataBits = 8

/** What a character outside the vocabulary costs, −log10 p. */
export const unknownCost = 6.5

/** Bits that number the words of a vocabulary. */
function wordBitsOf(words: number): number {
  return Math.max(1, Math.ceil(Math.log2(words)))
}

/**
 * Pack a model into the format described in README.md. The same model gives
 * the same bytes.
 */
export function pack(model: BackoffModel): Uint8Array {
  const {vocabulary, unigrams, bigrams, trigrams} = model
  const trie = buildTrie(vocabulary)
  const wordBits = wordBitsOf(vocabulary.length)

  const pairData = Uint32Array.from(bigrams.p, (p, pair) => {
    const begins =
      (trigrams.start[pair + 1] as number) > (trigrams.start[pair] as number)
    const weight = begins
      ? 1 + quantizeBigramBackoff(bigrams.backoff[pair] as number)
      : 0
    return (weight << 8) | quantizeCost(p)
  })
  const pairShape = shapeFor(
    bigrams.word.length,
    wordBits,
    wordBits,
    bigramDataBits
  )
  const pairs = buildTable(
    historiesOf(bigrams.start),
    bigrams.word,
    pairData,
    pairShape
  )
  const tripleShape = shapeFor(
    trigrams.word.length,
    wordBits,
    pairShape.bucketBits + 2,
    trigramDataBits
  )
  const triples = buildTable(
    trigrams.word,
    historiesOf(trigrams.start).map((d) => pairs.places[d] as number),
    Uint32Array.from(trigrams.p, quantizeCost),
    tripleShape
  )

  return concatenate([
    Uint32Array.of(
      0x4d4c425a,
      2,
      trie.label.length,
      vocabulary.length,
      wordBits,
      pairShape.bucketBits,
      tripleShape.bucketBits,
      Math.round(unknownCost * costSteps)
    ),
    pairs.slots,
    triples.slots,
    trie.first,
    trie.word,
    trie.label,
    Uint8Array.from(unigrams.p, quantizeCost),
    Uint8Array.from(unigrams.backoff, quantizeUnigramBackoff)
  ])
}

/** The history of each n-gram of an order. */
function historiesOf(start: Uint32Array): Uint32Array {
  const result = new Uint32Array(start.at(-1) ?? 0)
  for (let history = 0; history + 1 < start.length; history++)
    result.fill(history, start[history], start[history + 1])
  return result
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
