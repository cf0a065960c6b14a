import type {DictionaryEntry} from './dictionary.ts'
import {DictionaryError} from './dictionary-error.ts'
import type {Tables} from './tables.ts'

/** Reads on from one place in the data of an index; throws `DictionaryError` at its end. */
export interface Reader {
  byte(): number
  rank(): number
}

export function createReader(bytes: Uint8Array, start: number): Reader {
  let at = start
  const byte = (): number => {
    const value = bytes[at++]
    if (value !== undefined) return value
    throw new DictionaryError(
      `The dictionary index is damaged: its data end at byte ${bytes.length}, inside an entry; build @zhengben/cedict again.`
    )
  }
  return {
    byte,
    rank() {
      const first = byte()
      if (first < 192) return first
      if (first < 252) return 192 + ((first - 192) << 8) + byte()
      return 192 + 60 * 256 + ((first - 252) << 16) + (byte() << 8) + byte()
    }
  }
}

/** Reads one entry, whose headword is known already. */
export function readEntry(
  reader: Reader,
  simplified: string,
  {forms, readings, syllables, pieces}: Tables
): DictionaryEntry {
  const characters = [...simplified]
  const traditional = readDifferences(reader, reader.byte(), characters, forms)
  const differences = reader.byte()
  const pinyin =
    differences === 255
      ? Array.from({length: reader.byte()}, () => syllables[reader.rank()])
      : readDifferences(reader, differences, characters, readings)
  return {
    traditional: traditional.join(''),
    simplified,
    pinyin: pinyin.join(' '),
    glosses: readGlosses(reader, pieces)
  }
}

function readDifferences(
  reader: Reader,
  differences: number,
  characters: ReadonlyArray<string>,
  ranking: ReadonlyMap<string, ReadonlyArray<string>>
): Array<string> {
  const result = characters.map((d) => ranking.get(d)?.[0] ?? d)
  for (let i = 0; i < differences; i++) {
    const position = reader.byte()
    const value = ranking.get(characters[position] as string)?.[reader.byte()]
    result[position] = value as string
  }
  return result
}

function readGlosses(
  reader: Reader,
  pieces: ReadonlyArray<string>
): Array<string> {
  const result: Array<string> = []
  let gloss = ''
  let afterWord = false
  for (;;) {
    const rank = reader.rank()
    if (rank < 2) {
      if (gloss) result.push(gloss)
      if (rank === 1) return result
      gloss = ''
      afterWord = false
      continue
    }
    const piece = pieces[rank - 2]
    if (piece === undefined) {
      throw new DictionaryError(
        `The dictionary index is damaged: a gloss has piece ${rank - 2}, but there are ${pieces.length}; build @zhengben/cedict again.`
      )
    }
    const isWord = /^[\p{L}\p{N}'’]/u.test(piece)
    gloss += isWord && afterWord ? ` ${piece}` : piece
    afterWord = isWord
  }
}

export function skipEntry(reader: Reader): void {
  for (let i = 2 * reader.byte(); i > 0; i--) reader.byte()
  const differences = reader.byte()
  if (differences === 255) {
    for (let i = reader.byte(); i > 0; i--) reader.rank()
  } else {
    for (let i = 2 * differences; i > 0; i--) reader.byte()
  }
  while (reader.rank() !== 1);
}
