import {commonCharacters} from '../common-characters.ts'
import {withoutTone} from './without-tone.ts'

/** The common characters that a syllable of pinyin spells, the commonest first. */
export type Speller = (syllable: string) => ReadonlyArray<string>

const none: ReadonlyArray<string> = []

/** Spell syllables with tone or without; `readings` are asked at the first. */
export function createSpeller(
  readings: (character: string) => ReadonlyArray<string>
): Speller {
  let index: ReadonlyMap<string, ReadonlyArray<string>> | undefined
  return (syllable) => {
    const known = index ?? indexReadings(readings)
    index = known
    return known.get(syllable.normalize('NFC')) ?? none
  }
}

function indexReadings(
  readings: (character: string) => ReadonlyArray<string>
): ReadonlyMap<string, ReadonlyArray<string>> {
  const byReading = new Map<string, Array<string>>()
  for (const character of commonCharacters) {
    const own = readings(character).map((d) => d.normalize('NFC'))
    for (const reading of new Set(own.flatMap((d) => [d, withoutTone(d)]))) {
      const known = byReading.get(reading)
      if (known) known.push(character)
      else byReading.set(reading, [character])
    }
  }
  return byReading
}
