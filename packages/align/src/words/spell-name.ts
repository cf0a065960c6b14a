import {plainSyllable} from './plain-syllable.ts'

/**
 * How a Chinese name may be written in English: syllables without tone, joined
 * in the usual ways (`Xi Jinping`: xi, jinping; also xijinping, jin, ping).
 * `pinyin` is numbered, one syllable a character.
 */
export function spellName(pinyin: ReadonlyArray<string>): Array<string> {
  const syllables = pinyin.map(plainSyllable)
  const result = new Set(syllables)
  for (let start = 0; start < syllables.length; start++) {
    for (let end = start + 2; end <= syllables.length; end++) {
      result.add(syllables.slice(start, end).join(''))
    }
  }
  return [...result]
}
