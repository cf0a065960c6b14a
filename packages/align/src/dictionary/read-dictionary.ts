import type {Dictionary, DictionaryEntry} from './dictionary.ts'
import {createReader, type Reader, readEntry, skipEntry} from './read-entry.ts'
import {readSections, type Sections} from './read-sections.ts'
import {decodeShares, decodeTables, type Tables} from './tables.ts'

/**
 * The dictionary in the bytes of `@zhengben/cedict`, whose README describes
 * the format. Nothing is decoded before it is asked for, so this takes
 * milliseconds; a look-up is a binary search over blocks of headwords.
 *
 * Throws `DictionaryError` where the bytes are of another format; its functions
 * throw it where the data turn out to be damaged.
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const sections = readSections(bytes)
  const tables = lazily(() => decodeTables(sections))
  const findEntries = createEntryFinder(sections, tables)
  const entries = (word: string): Array<DictionaryEntry> =>
    spellings(word, tables().simplified).flatMap((spelling) =>
      findEntries(spelling).filter(
        (d) => d.simplified === word || d.traditional === word
      )
    )
  return {
    entries,
    lookup: (word) => entries(word).flatMap((d) => d.glosses),
    characterShares: lazily(() => decodeShares(sections)),
    simplify: (word) =>
      Array.from(word, (d) => {
        const forms = tables().simplified.get(d)
        return !forms || forms.includes(d) ? d : forms[0]
      }).join('')
  }
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

/** Finds the entries of a simplified headword. */
type EntryFinder = (headword: string) => Array<DictionaryEntry>

function createEntryFinder(
  {count, blockSize, offsets, keys, data}: Sections,
  tables: () => Tables
): EntryFinder {
  const blocks = offsets.length / 2
  // The headwords that open blocks, as far as they were read: each search passes the same few.
  const heads: Array<string | undefined> = []
  const headOf = (block: number): string => {
    const known = heads[block]
    if (known !== undefined) return known
    const head = firstKey(keys, offsets[2 * block] as number)
    heads[block] = head
    return head
  }
  return (headword) => {
    let low = 0
    let high = blocks
    while (low < high) {
      const middle = (low + high) >> 1
      // Entries of one headword may begin in the block before the one that it opens.
      if (headOf(middle) < headword) low = middle + 1
      else high = middle
    }
    const block = Math.max(0, low - 1)
    let index = block * blockSize
    let keyAt = offsets[2 * block] as number
    const result: Array<DictionaryEntry> = []
    // Data are read only where there is something to find, and then up to there.
    let reader: Reader | undefined
    let passed = 0
    // How many units the key before has in common with the headword, which it does not exceed.
    let common = 0
    for (; index < count; index++) {
      const shared = keys[keyAt] as number
      const length = keys[keyAt + 1] as number
      const restAt = keyAt + 2
      keyAt = restAt + 2 * length
      // What shares more with the key before differs from the headword where that does.
      if (shared > common) {
        passed++
        continue
      }
      common = shared
      const end = shared + length
      while (
        common < end &&
        common < headword.length &&
        unitAt(keys, restAt + 2 * (common - shared)) ===
          headword.charCodeAt(common)
      )
        common++
      if (common < end || common < headword.length) {
        const isBeyond =
          common === headword.length ||
          (common < end &&
            unitAt(keys, restAt + 2 * (common - shared)) >
              headword.charCodeAt(common))
        if (isBeyond) break
        passed++
        continue
      }
      reader ??= createReader(data, offsets[2 * block + 1] ?? 0)
      for (; passed > 0; passed--) skipEntry(reader)
      result.push(readEntry(reader, headword, tables()))
    }
    return result
  }
}

function firstKey(keys: Uint8Array, at: number): string {
  return readKey(keys, at + 2, keys[at + 1] as number)
}

function unitAt(keys: Uint8Array, at: number): number {
  return (keys[at] as number) | ((keys[at + 1] as number) << 8)
}

function readKey(keys: Uint8Array, at: number, length: number): string {
  let result = ''
  for (let i = at; i < at + 2 * length; i += 2) {
    result += String.fromCharCode(unitAt(keys, i))
  }
  return result
}

function lazily<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
