import type {Range} from '@zhengben/bitext'
import type {Dictionary} from '../dictionary/dictionary.ts'
import {plainSyllable} from '../words/plain-syllable.ts'
import {toWadeGiles} from '../words/wade-giles.ts'

/** A Chinese character and all its readings, without tone, in pinyin and as Wade–Giles has them. */
export interface Character {
  readonly range: Range
  readonly syllables: ReadonlySet<string>
}

/** The Chinese characters of a text, in order. */
export function readCharacters(
  text: string,
  dictionary: Dictionary
): Array<Character> {
  const known = new Map<string, ReadonlySet<string>>()
  const result: Array<Character> = []
  for (const {0: value, index} of text.matchAll(/\p{Script=Han}/gu)) {
    let syllables = known.get(value)
    if (!syllables) {
      const pinyin = dictionary
        .entries(value)
        .map((d) => plainSyllable(d.pinyin))
      syllables = new Set([...pinyin, ...pinyin.map(toWadeGiles)])
      known.set(value, syllables)
    }
    result.push({range: [index, index + value.length], syllables})
  }
  return result
}

/** Ends of the runs of adjacent characters from `start` that spell the word. */
export function spell(
  characters: ReadonlyArray<Character>,
  start: number,
  spelling: string
): Array<number> {
  if (spelling === '') return [start]
  const character = characters[start]
  if (!character) return []
  const result: Array<number> = []
  for (const syllable of character.syllables) {
    if (!spelling.startsWith(syllable)) continue
    const rest = spelling.slice(syllable.length)
    const next = characters[start + 1]
    if (rest !== '' && next?.range[0] !== character.range[1]) continue
    result.push(...spell(characters, start + 1, rest))
  }
  return result
}
