import type {Dictionary} from '../dictionary/dictionary.ts'
import {glossWords} from './gloss-words.ts'
import {rememberStems} from './remember-stems.ts'
import {spellName} from './spell-name.ts'

/** English stems that may render a word, each with a weight of 0–1. */
type Translations = ReadonlyMap<string, number>

/** Looks words up with back-off; remembers what it found. */
export interface Translator {
  translate(word: string): Translations
  /** Spellings of the word as a name; empty where a reading is unknown. */
  spell(word: string): ReadonlyArray<string>
}

/** How much less the translations of a part of a word are worth. */
const subwordWeight = 0.4
const characterWeight = 0.3
/** What a sense loses for each before it: dictionaries put the usual ones first. */
const rankCost = 0.04
const leastRankFactor = 0.5

export function createTranslator(dictionary: Dictionary): Translator {
  const whole = new Map<string, Translations>()
  const found = new Map<string, Translations>()
  const stemOf = rememberStems()
  const readings = new Map<string, string | undefined>()

  function lookup(word: string): Translations {
    const known = whole.get(word)
    if (known) return known
    const result = new Map<string, number>()
    for (const [rank, gloss] of dictionary.lookup(word).entries()) {
      const factor = Math.max(leastRankFactor, 1 - rankCost * rank)
      for (const [stem, weight] of glossWords(gloss, stemOf)) {
        raise(result, stem, weight * factor)
      }
    }
    whole.set(word, result)
    return result
  }

  function translate(word: string): Translations {
    const known = found.get(word)
    if (known) return known
    const result = new Map(lookup(word))
    const characters = [...word]
    for (let length = characters.length - 1; length > 0; length--) {
      const factor = length > 1 ? subwordWeight : characterWeight
      for (let i = 0; i + length <= characters.length; i++) {
        const part = characters.slice(i, i + length).join('')
        for (const [stem, weight] of lookup(part)) {
          raise(result, stem, weight * factor)
        }
      }
    }
    found.set(word, result)
    return result
  }

  function reading(character: string): string | undefined {
    if (!readings.has(character)) {
      const entries = dictionary.entries(character)
      readings.set(character, entries[0]?.pinyin)
    }
    return readings.get(character)
  }

  function spell(word: string): ReadonlyArray<string> {
    const characters = [...word]
    const known = dictionary.entries(word)[0]?.pinyin.split(' ')
    const pinyin =
      known?.length === characters.length ? known : characters.map(reading)
    return pinyin.every((d) => d !== undefined) ? spellName(pinyin) : []
  }

  return {translate, spell}
}

function raise(map: Map<string, number>, key: string, value: number): void {
  if (value > (map.get(key) ?? 0)) map.set(key, value)
}
