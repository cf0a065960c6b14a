import {withoutTone} from '../passes/syllable/without-tone.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Words that sound alike, tones aside. */
export type SoundIndex = (form: string) => ReadonlySet<number>

/** Of a character; rarer readings make everything sound like everything. */
const mostReadings = 2
const none: ReadonlySet<number> = new Set()

/** Index the common words of two characters and more by their syllables. */
export function createSoundIndex(
  {common, spellings}: Vocabulary,
  readings: (character: string) => ReadonlyArray<string>
): SoundIndex {
  const syllables = new Map<string, ReadonlyArray<string>>()
  const read = (character: string): ReadonlyArray<string> => {
    const known = syllables.get(character)
    if (known) return known
    const own = new Set(
      readings(character).map((d) => withoutTone(d.normalize('NFC')))
    )
    const result = [...own].slice(0, mostReadings)
    syllables.set(character, result)
    return result
  }
  const spell = (word: string): Array<string> => {
    let result = ['']
    for (const character of word)
      result = result.flatMap((d) => read(character).map((e) => `${d} ${e}`))
    return result
  }
  const bySound = new Map<string, Array<number>>()
  for (const word of common) {
    const spelling = spellings[word] as string
    if (spelling.length < 2) continue
    for (const sound of spell(spelling)) {
      const known = bySound.get(sound)
      if (known) known.push(word)
      else bySound.set(sound, [word])
    }
  }
  return (form) =>
    form.length < 2
      ? none
      : new Set(spell(form).flatMap((d) => bySound.get(d) ?? []))
}
