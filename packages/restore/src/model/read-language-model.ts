import {LanguageModel} from './language-model.ts'

/** The bytes are not a language model this version can read. */
export class LanguageModelError extends Error {
  readonly code = 'LANGUAGE_MODEL'
}

const magic = 0x4d4c425a
const version = 1

/**
 * Read a packed model without copying: the arrays are views on `bytes`, which
 * must not change afterwards.
 * @throws {LanguageModelError} where magic, version or length do not fit.
 */
export function readLanguageModel(bytes: Uint8Array): LanguageModel {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const {buffer, byteOffset, byteLength} = aligned
  if (byteLength < 28)
    throw new LanguageModelError(
      `Language model is cut short: ${byteLength} bytes, expected a header of 28`
    )
  const header = new Uint32Array(buffer, byteOffset, 7)
  const [found, format, nodes = 0, words = 0, bigrams = 0] = header
  const [contexts = 0, trigrams = 0] = header.subarray(5)
  if (found !== magic || format !== version)
    throw new LanguageModelError(
      `Not a language model of version ${version}: rebuild packages/lm-zh`
    )
  let at = 28
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
  return new LanguageModel({
    first: section(Uint32Array, nodes + 1),
    word: section(Uint32Array, nodes),
    label: section(Uint16Array, nodes),
    unigramCost: section(Uint8Array, words),
    unigramBackoff: section(Uint8Array, words),
    bigramStart: section(Uint32Array, words + 1),
    bigramLow: section(Uint16Array, bigrams),
    bigramHigh: section(Uint8Array, bigrams),
    bigramCost: section(Uint8Array, bigrams),
    bigramIsContext: section(Uint32Array, Math.ceil(bigrams / 32)),
    contextBackoff: section(Uint8Array, contexts),
    contextWord: section(Uint32Array, contexts),
    trigramStart: section(Uint32Array, contexts + 1),
    trigramLow: section(Uint16Array, trigrams),
    trigramHigh: section(Uint8Array, trigrams),
    trigramCost: section(Uint8Array, trigrams)
  })
}
