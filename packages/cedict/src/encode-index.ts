import {type ByteWriter, createByteWriter} from './byte-writer.ts'
import type {Entry} from './entry.ts'
import {type Ranking, rankWords} from './rank-words.ts'

/** Entries between two places where a reader can enter the index. */
const blockSize = 16

/**
 * The entries as one compact, deterministic file; README.md describes the
 * format. Entries are sorted by headword (code units); those that share one
 * keep their order.
 */
export function encodeIndex(entries: ReadonlyArray<Entry>): Uint8Array {
  const sorted = entries
    .map((entry, index) => ({entry, index}))
    .sort(
      (a, b) =>
        compare(a.entry.simplified, b.entry.simplified) || a.index - b.index
    )
    .map(({entry}) => entry)
  const forms = rankByCharacter(sorted, (d) => [...d.traditional])
  const readings = rankByCharacter(sorted, syllablesOf)
  const syllables = rankWords(
    sorted.filter((d) => !isAligned(d)).flatMap(syllablesOf)
  )
  const pieces = rankWords(sorted.flatMap((d) => d.glosses.flatMap(split)))

  const keys = createByteWriter()
  const data = createByteWriter()
  const offsets: Array<number> = []
  let previous = ''
  for (const [index, entry] of sorted.entries()) {
    if (index % blockSize === 0) {
      offsets.push(keys.length, data.length)
      previous = ''
    }
    writeHeadword(keys, entry.simplified, previous)
    writeForms(data, entry, forms)
    writeReadings(data, entry, readings, syllables)
    writeGlosses(data, entry, pieces)
    previous = entry.simplified
  }
  return assemble(sorted.length, [
    toBytes(offsets),
    keys.toBytes(),
    data.toBytes(),
    lines([...forms].map(([character, all]) => character + all.join(''))),
    lines([...readings].map(([character, all]) => character + all.join(' '))),
    lines(syllables.words),
    lines(pieces.words)
  ])
}

function syllablesOf({pinyin}: Entry): Array<string> {
  return pinyin.split(' ')
}

/** Whether the reading has one syllable for each character. */
function isAligned(entry: Entry): boolean {
  return [...entry.simplified].length === syllablesOf(entry).length
}

/**
 * What stands for each character of the headwords, the most frequent first.
 * Entries whose values are not one for each character are passed over.
 */
function rankByCharacter(
  entries: ReadonlyArray<Entry>,
  valuesOf: (entry: Entry) => ReadonlyArray<string>
): Map<string, ReadonlyArray<string>> {
  const occurrences = new Map<string, Array<string>>()
  for (const entry of entries) {
    const values = valuesOf(entry)
    const characters = [...entry.simplified]
    if (values.length !== characters.length) continue
    for (const [i, character] of characters.entries()) {
      const all = occurrences.get(character)
      if (all) all.push(values[i] as string)
      else occurrences.set(character, [values[i] as string])
    }
  }
  return new Map(
    [...occurrences]
      .map(([character, all]) => [character, rankWords(all).words] as const)
      // A character that only ever stands for itself needs no row.
      .filter(([character, all]) => all.length > 1 || all[0] !== character)
      .sort(([a], [b]) => compare(a, b))
  )
}

function writeHeadword(
  keys: ByteWriter,
  headword: string,
  previous: string
): void {
  let shared = 0
  while (shared < previous.length && previous[shared] === headword[shared]) {
    shared++
  }
  keys.byte(shared)
  keys.byte(headword.length - shared)
  for (let i = shared; i < headword.length; i++) {
    keys.uint16(headword.charCodeAt(i))
  }
}

function writeForms(
  data: ByteWriter,
  entry: Entry,
  forms: ReadonlyMap<string, ReadonlyArray<string>>
): void {
  const characters = [...entry.simplified]
  const values = [...entry.traditional]
  if (characters.length !== values.length) {
    throw new Error(
      `cc-cedict: ${entry.traditional} and ${entry.simplified} differ in length, expected one traditional character for each simplified.`
    )
  }
  writeDifferences(data, characters, values, forms)
}

function writeReadings(
  data: ByteWriter,
  entry: Entry,
  readings: ReadonlyMap<string, ReadonlyArray<string>>,
  syllables: Ranking
): void {
  const characters = [...entry.simplified]
  const values = syllablesOf(entry)
  if (isAligned(entry)) {
    writeDifferences(data, characters, values, readings)
    return
  }
  data.byte(255)
  data.byte(values.length)
  for (const value of values) data.rank(syllables.rankOf.get(value) as number)
}

/** The values that are not the most frequent one of their character. */
function writeDifferences(
  data: ByteWriter,
  characters: ReadonlyArray<string>,
  values: ReadonlyArray<string>,
  ranking: ReadonlyMap<string, ReadonlyArray<string>>
): void {
  const differences = values.flatMap((value, i) => {
    const character = characters[i] as string
    const rank = (ranking.get(character) ?? [character]).indexOf(value)
    return rank > 0 ? [[i, rank] as const] : []
  })
  data.byte(differences.length)
  for (const [position, rank] of differences) {
    data.byte(position)
    data.byte(rank)
  }
}

/** Pieces by rank, 0 after a gloss, 1 after the last. */
function writeGlosses(
  data: ByteWriter,
  {glosses}: Entry,
  pieces: Ranking
): void {
  for (const [i, gloss] of glosses.entries()) {
    if (i > 0) data.rank(0)
    for (const piece of split(gloss)) {
      data.rank((pieces.rankOf.get(piece) as number) + 2)
    }
  }
  data.rank(1)
}

/** Words and what stands between them; a single space between words is left out. */
function split(gloss: string): Array<string> {
  const pieces = gloss.match(/[\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+/gu) ?? []
  return pieces.filter(
    (piece, i) => piece !== ' ' || i === 0 || i === pieces.length - 1
  )
}

function lines(words: ReadonlyArray<string>): Uint8Array {
  return new TextEncoder().encode(words.join('\n'))
}

/** 32-bit little-endian numbers. */
function toBytes(numbers: ReadonlyArray<number>): Uint8Array {
  const result = new Uint8Array(4 * numbers.length)
  const view = new DataView(result.buffer)
  for (const [i, number] of numbers.entries()) {
    view.setUint32(4 * i, number, true)
  }
  return result
}

/** Magic, number of entries, block size, length of each section, sections. */
function assemble(
  count: number,
  sections: ReadonlyArray<Uint8Array>
): Uint8Array {
  const header = new Uint8Array(16 + 4 * sections.length)
  header.set(new TextEncoder().encode('cedict\u0000\u0001'))
  const view = new DataView(header.buffer)
  view.setUint32(8, count, true)
  view.setUint32(12, blockSize, true)
  for (const [i, section] of sections.entries()) {
    view.setUint32(16 + 4 * i, section.length, true)
  }
  const result = new Uint8Array(
    sections.reduce((sum, d) => sum + d.length, header.length)
  )
  let at = 0
  for (const part of [header, ...sections]) {
    result.set(part, at)
    at += part.length
  }
  return result
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
