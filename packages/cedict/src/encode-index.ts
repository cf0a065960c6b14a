import {associateCharacters} from './associate-characters.ts'
import {createByteWriter} from './byte-writer.ts'
import type {Entry} from './entry.ts'
import {rankByCharacter} from './rank-by-character.ts'
import {rankWords} from './rank-words.ts'
import {splitGloss} from './split-gloss.ts'
import {isAligned, syllablesOf} from './syllables.ts'
import {type Rankings, writeEntry, writeHeadword} from './write-entry.ts'

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
  const rankings: Rankings = {
    forms: rankByCharacter(sorted, (d) => [...d.traditional]),
    readings: rankByCharacter(sorted, syllablesOf),
    syllables: rankWords(
      sorted.filter((d) => !isAligned(d)).flatMap(syllablesOf)
    ),
    pieces: rankWords(sorted.flatMap((d) => d.glosses.flatMap(splitGloss)))
  }

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
    writeEntry(data, entry, rankings)
    previous = entry.simplified
  }
  return assemble(sorted.length, [
    toBytes(offsets),
    keys.toBytes(),
    data.toBytes(),
    lines(
      [...rankings.forms].map(([character, all]) => character + all.join(''))
    ),
    lines(
      [...rankings.readings].map(
        ([character, all]) => character + all.join(' ')
      )
    ),
    lines(rankings.syllables.words),
    lines(rankings.pieces.words),
    lines(
      [...associateCharacters(sorted)].map(
        ([word, shares]) =>
          `${word} ${[...shares].map(([d, n]) => d + Math.round(100 * n)).join('')}`
      )
    )
  ])
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
  header.set(new TextEncoder().encode('cedict\u0000\u0002'))
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
