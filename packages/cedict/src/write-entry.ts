import type {ByteWriter} from './byte-writer.ts'
import type {Entry} from './entry.ts'
import type {Ranking} from './rank-words.ts'
import {splitGloss} from './split-gloss.ts'
import {isAligned, syllablesOf} from './syllables.ts'

/** What entries refer to by rank. */
export interface Rankings {
  /** Traditional forms of a simplified character. */
  readonly forms: ReadonlyMap<string, ReadonlyArray<string>>
  /** Syllables of a simplified character. */
  readonly readings: ReadonlyMap<string, ReadonlyArray<string>>
  /** Syllables of entries that have not one for each character. */
  readonly syllables: Ranking
  readonly pieces: Ranking
}

/** The headword as what it adds to the previous one. */
export function writeHeadword(
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

/** Everything of the entry but its headword. */
export function writeEntry(
  data: ByteWriter,
  entry: Entry,
  {forms, readings, syllables, pieces}: Rankings
): void {
  writeForms(data, entry, forms)
  writeReadings(data, entry, readings, syllables)
  writeGlosses(data, entry, pieces)
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
    for (const piece of splitGloss(gloss)) {
      data.rank((pieces.rankOf.get(piece) as number) + 2)
    }
  }
  data.rank(1)
}
