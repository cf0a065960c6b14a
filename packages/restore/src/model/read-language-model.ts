import {LanguageModel} from './language-model.ts'
import {NgramTable} from './ngram-table.ts'

/** The bytes are not a language model this version can read. */
export class LanguageModelError extends Error {
  readonly code = 'LANGUAGE_MODEL'
}

const magic = 0x4d4c425a
const version = 2
const headerSize = 32

/**
 * Read a packed model without copying: the arrays are views on `bytes`, which
 * must not change afterwards.
 * @throws {LanguageModelError} where magic, version or length do not fit.
 */
export function readLanguageModel(bytes: Uint8Array): LanguageModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const {buffer, byteOffset, byteLength} = aligned
  if (byteLength < headerSize)
    throw new LanguageModelError(
      `Language model is cut short: ${byteLength} bytes, expected a header of ${headerSize}`
    )
  const header = new Uint32Array(buffer, byteOffset, headerSize / 4)
  const [found, format, nodes = 0, words = 0, wordBits = 0] = header
  const [pairBits = 0, tripleBits = 0, unknownCost = 0] = header.subarray(5)
  if (found !== magic || format !== version)
    throw new LanguageModelError(
      `Not a language model of version ${version}: rebuild packages/lm-zh`
    )
  let at = headerSize
  const section = <T>(
    Type: {
      readonly BYTES_PER_ELEMENT: number
      new (buffer: ArrayBufferLike, offset: number, length: number): T
    },
    length: number
  ): T => {
    const size = length * Type.BYTES_PER_ELEMENT
    if (at + size > byteLength)
      throw new LanguageModelError(
        `Language model is cut short: ${byteLength} bytes, expected more`
      )
    const result = new Type(buffer, byteOffset + at, length)
    at += (size + 3) & ~3
    return result
  }
  const slotBits = pairBits + 2
  const pairs = section(Uint32Array, 2 ** slotBits)
  const triples = section(Uint32Array, 2 ** (tripleBits + 2))
  return new LanguageModel({
    bigrams: new NgramTable(pairs, wordBits, wordBits, pairBits),
    trigrams: new NgramTable(triples, wordBits, slotBits, tripleBits),
    first: section(Uint32Array, nodes + 1),
    word: section(Uint32Array, nodes),
    label: section(Uint16Array, nodes),
    unigramCost: section(Uint8Array, words),
    unigramBackoff: section(Uint8Array, words),
    unknownCost
  })
}
