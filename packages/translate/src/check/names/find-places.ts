import {type Dictionary, plainSyllable} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import {capitalize} from '../capitalize.ts'

/** A place name of the dictionary in a Chinese text. */
export interface Place {
  readonly range: Range
  readonly value: string
  /** Its English names, single words with a capital. */
  readonly names: ReadonlyArray<string>
  /** Whether its English is its pinyin. */
  readonly isReading: boolean
}

const kinds =
  /\b(?:city|province|county|country|capital|municipality|river|lake|mountains?|island|prefecture|district|town|region|state|sea|peninsula|strait|continent|republic|port)\b/i

/** The place of the dictionary that a word is, if it has one English name. */
export type PlaceOf = (word: string) => Omit<Place, 'range'> | undefined

/** The places of a text that the dictionary knows under one English name. */
export function findPlaces(
  words: ReadonlyArray<Word>,
  placeOf: PlaceOf
): Array<Place> {
  return words.flatMap(({range: [start], value}) => {
    const place = value.length < 2 ? undefined : placeOf(value)
    return place ? [{...place, range: [start, start + place.value.length]}] : []
  })
}

/** Looks one up, without any memory of it. */
export function findPlace(
  word: string,
  dictionary: Dictionary
): ReturnType<PlaceOf> {
  const value = openWord(word, dictionary)
  if ([...value].length < 2) return
  const entries = dictionary.entries(value)
  // A word that is also no name says nothing.
  if (entries.length === 0 || entries.some((d) => !/^\p{Lu}/u.test(d.pinyin)))
    return
  const glosses = entries.flatMap((d) => d.glosses)
  const [first = ''] = glosses
  const reading = spellTogether(entries[0]?.pinyin ?? '')
  // “see 苏州市”: the name is the reading.
  if (/^see [^ ]*[市省区區县縣州盟]/u.test(first))
    return {value, names: [reading], isReading: true}
  const name = /^(\p{Lu}\p{L}+(?:[' -]\p{Lu}\p{L}+)*)/u.exec(first)?.[1]
  if (name === undefined || first.startsWith('surname')) return
  if (!kinds.test(glosses.join(' ')) && first !== name) return
  const all = glosses.flatMap((d) => d.match(/\p{Lu}\p{L}+/gu) ?? [])
  const [start = ''] = name.split(/[ -]/)
  return {
    value,
    names: [...new Set([start, ...all])],
    isReading: start.replaceAll("'", '') === reading
  }
}

/** A long word the dictionary does not know may begin with a place: 苏州工业园区. */
function openWord(word: string, dictionary: Dictionary): string {
  if (word.length > 3 && dictionary.entries(word).length === 0)
    for (const length of [3, 2]) {
      const name = word.slice(0, length)
      if (dictionary.entries(name).length > 0) return name
    }
  return word
}

function spellTogether(pinyin: string): string {
  const letters = pinyin.split(' ').map(plainSyllable).join('')
  return capitalize(letters)
}
