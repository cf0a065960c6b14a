import type {Dictionary} from '../dictionary/dictionary.ts'
import {stem} from './stem.ts'
import {stopWords} from './stop-words.ts'

/** How well a simplified Chinese word and an English stem go together by the characters, 0–1. */
export type CharacterWeigher = (word: string, stem: string) => number

const most = 0.75

/**
 * What the dictionary says of a pair that it does not have: whether words so
 * glossed are written with the same characters. 降雨 and `rainfall` share what
 * 雨量 and 雨水 tell.
 */
export function createCharacterWeigher(
  dictionary: Dictionary
): CharacterWeigher {
  const byStem = new Map<string, Map<string, number>>()
  for (const [word, shares] of dictionary.characterShares()) {
    const key = stem(word)
    if (stopWords.has(key)) continue
    const known = byStem.get(key)
    if (known) {
      for (const [character, share] of shares)
        known.set(character, Math.max(share, known.get(character) ?? 0))
    } else byStem.set(key, new Map(shares))
  }
  return (word, key) => {
    const shares = byStem.get(key)
    if (!shares) return 0
    let none = 1
    for (const character of word) none *= 1 - (shares.get(character) ?? 0)
    return most * (1 - none)
  }
}
