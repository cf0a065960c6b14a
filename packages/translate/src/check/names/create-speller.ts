import {remember} from '../remember.ts'
import type {Readings} from './spell-pinyin.ts'

/** The longest syllable of pinyin: zhuang. */
const longest = 6

/** Tells whether two or more characters in a row of the text are read like that. */
export function createSpeller(
  text: string,
  readings: Readings
): (letters: string) => boolean {
  const characters = [...text]
  const starts = new Map<string, Array<number>>()
  for (const [at, character] of characters.entries())
    for (const reading of readings(character)) {
      const known = starts.get(reading)
      if (known) known.push(at)
      else starts.set(reading, [at])
    }
  const goesOn = (at: number, rest: string): boolean =>
    rest === '' ||
    readings(characters[at] ?? '').some(
      (d) =>
        d !== '' && rest.startsWith(d) && goesOn(at + 1, rest.slice(d.length))
    )
  return remember((letters: string) => {
    for (let end = 1; end <= Math.min(longest, letters.length - 1); end++) {
      const rest = letters.slice(end)
      if (starts.get(letters.slice(0, end))?.some((at) => goesOn(at + 1, rest)))
        return true
    }
    return false
  })
}
