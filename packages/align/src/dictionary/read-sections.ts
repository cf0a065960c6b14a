import {DictionaryError} from './dictionary-error.ts'

/** The parts of an index as they lie in its bytes. */
export interface Sections {
  /** Number of entries. */
  readonly count: number
  /** Entries between two offsets. */
  readonly blockSize: number
  /** Where each block begins in `keys` and in `data`, in turn. */
  readonly offsets: Uint32Array
  readonly keys: Uint8Array
  readonly data: Uint8Array
  readonly forms: Uint8Array
  readonly readings: Uint8Array
  readonly syllables: Uint8Array
  readonly pieces: Uint8Array
  readonly shares: Uint8Array
}

const magic = 'cedict\u0000\u0002'
const sectionCount = 8
const headerSize = 16 + 4 * sectionCount

/** Throws `DictionaryError` where the bytes are of another format or cut short. */
export function readSections(bytes: Uint8Array): Sections {
  const seen = String.fromCharCode(...bytes.subarray(0, magic.length))
  if (seen !== magic || bytes.length < headerSize) {
    throw new DictionaryError(
      `A dictionary index begins with ${JSON.stringify(magic)}, but these ${bytes.length} bytes begin with ${JSON.stringify(seen)}; expected the file that @zhengben/cedict builds.`
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = headerSize
  const parts = Array.from({length: sectionCount}, (_, i) => {
    const start = at
    at += view.getUint32(16 + 4 * i, true)
    return bytes.subarray(start, at)
  }) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array
  ]
  if (at !== bytes.length) {
    throw new DictionaryError(
      `The dictionary index should be ${at} bytes long but is ${bytes.length}; build @zhengben/cedict again.`
    )
  }
  const [offsetBytes, keys, data, forms, readings, syllables, pieces, shares] =
    parts
  const offsets = Uint32Array.from({length: offsetBytes.length / 4}, (_, i) =>
    view.getUint32(headerSize + 4 * i, true)
  )
  return {
    count: view.getUint32(8, true),
    blockSize: view.getUint32(12, true),
    offsets,
    keys,
    data,
    forms,
    readings,
    syllables,
    pieces,
    shares
  }
}
