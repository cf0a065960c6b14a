import type {Dictionary, DictionaryEntry} from './dictionary.ts'
import {readSections, type Sections} from './read-sections.ts'

/**
 * The dictionary in the bytes of `@zhengben/cedict`, whose README describes
 * the format. Nothing is decoded before it is asked for, so this takes
 * milliseconds; a look-up is a binary search over blocks of headwords.
 *
 * Throws `DictionaryError` where the bytes are of another format.
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const sections = readSections(bytes)
  const tables = lazily(() => decodeTables(sections))
  const entries = (word: string): Array<DictionaryEntry> =>
    spellings(word, tables().simplified).flatMap((spelling) =>
      findEntries(sections, tables(), spelling).filter(
        (d) => d.simplified === word || d.traditional === word
      )
    )
  return {
    entries,
    lookup: (word) => entries(word).flatMap((d) => d.glosses)
  }
}

/** What the records of the index refer to by rank. */
interface Tables {
  /** Traditional forms of a simplified character. */
  readonly forms: ReadonlyMap<string, ReadonlyArray<string>>
  /** Simplified forms of a traditional character. */
  readonly simplified: ReadonlyMap<string, ReadonlyArray<string>>
  readonly readings: ReadonlyMap<string, ReadonlyArray<string>>
  readonly syllables: ReadonlyArray<string>
  readonly pieces: ReadonlyArray<string>
}

function decodeTables(sections: Sections): Tables {
  const forms = new Map<string, ReadonlyArray<string>>()
  const simplified = new Map<string, Array<string>>()
  for (const line of linesOf(sections.forms)) {
    const [character, ...all] = [...line] as [string, ...Array<string>]
    forms.set(character, all)
    for (const form of all) {
      const known = simplified.get(form)
      if (known) known.push(character)
      else simplified.set(form, [character])
    }
  }
  const readings = new Map<string, ReadonlyArray<string>>()
  for (const line of linesOf(sections.readings)) {
    const character = String.fromCodePoint(line.codePointAt(0) as number)
    readings.set(character, line.slice(character.length).split(' '))
  }
  return {
    forms,
    simplified,
    readings,
    syllables: linesOf(sections.syllables),
    pieces: linesOf(sections.pieces)
  }
}

function linesOf(bytes: Uint8Array): Array<string> {
  const text = new TextDecoder().decode(bytes)
  return text === '' ? [] : text.split('\n')
}

/** The ways to write the word in simplified characters, itself among them. */
function spellings(
  word: string,
  simplified: ReadonlyMap<string, ReadonlyArray<string>>
): Array<string> {
  let result = ['']
  for (const character of word) {
    const forms = simplified.get(character) ?? []
    const options = forms.includes(character) ? forms : [character, ...forms]
    result = result.flatMap((start) => options.map((d) => start + d))
    // No headword has so many characters of doubtful spelling.
    if (result.length > 4096) return [word]
  }
  return result
}

function findEntries(
  {count, blockSize, offsets, keys, data}: Sections,
  tables: Tables,
  headword: string
): Array<DictionaryEntry> {
  const blocks = offsets.length / 2
  let low = 0
  let high = blocks
  while (low < high) {
    const middle = (low + high) >> 1
    // Entries of one headword may begin in the block before the one that it opens.
    if (firstKey(keys, offsets[2 * middle] as number) < headword) {
      low = middle + 1
    } else high = middle
  }
  const result: Array<DictionaryEntry> = []
  let index = Math.max(0, low - 1) * blockSize
  let keyAt = offsets[2 * Math.max(0, low - 1)] as number
  const reader = createReader(data, offsets[2 * Math.max(0, low - 1) + 1] ?? 0)
  let key = ''
  for (; index < count; index++) {
    const shared = keys[keyAt] as number
    const length = keys[keyAt + 1] as number
    key = key.slice(0, shared) + readKey(keys, keyAt + 2, length)
    keyAt += 2 + 2 * length
    if (key > headword) break
    if (key === headword) result.push(readEntry(reader, headword, tables))
    else skipEntry(reader)
  }
  return result
}

function firstKey(keys: Uint8Array, at: number): string {
  return readKey(keys, at + 2, keys[at + 1] as number)
}

function readKey(keys: Uint8Array, at: number, length: number): string {
  let result = ''
  for (let i = at; i < at + 2 * length; i += 2) {
    result += String.fromCharCode(
      (keys[i] as number) | ((keys[i + 1] as number) << 8)
    )
  }
  return result
}

interface Reader {
  byte(): number
  rank(): number
}

function createReader(bytes: Uint8Array, start: number): Reader {
  let at = start
  const byte = (): number => bytes[at++] as number
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

function readEntry(
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
    const piece = pieces[rank - 2] as string
    const isWord = /^[\p{L}\p{N}'’]/u.test(piece)
    gloss += isWord && afterWord ? ` ${piece}` : piece
    afterWord = isWord
  }
}

function skipEntry(reader: Reader): void {
  for (let i = 2 * reader.byte(); i > 0; i--) reader.byte()
  const differences = reader.byte()
  if (differences === 255) {
    for (let i = reader.byte(); i > 0; i--) reader.rank()
  } else {
    for (let i = 2 * differences; i > 0; i--) reader.byte()
  }
  while (reader.rank() !== 1);
}

function lazily<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
