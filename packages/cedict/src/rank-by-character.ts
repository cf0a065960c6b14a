import type {Entry} from './entry.ts'
import {rankWords} from './rank-words.ts'

/**
 * What stands for each character of the headwords, the most frequent first.
 * Entries whose values are not one for each character are passed over.
 */
export function rankByCharacter(
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
