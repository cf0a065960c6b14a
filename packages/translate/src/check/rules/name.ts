import {plainSyllable, tokenizeEnglish} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import {editDistance} from '../names/edit-distance.ts'
import {findPlaces} from '../names/find-places.ts'
import {isPinyin} from '../names/is-pinyin.ts'
import {majorPlaces} from '../names/major-places.ts'
import {
  createReadings,
  type Readings,
  spellings
} from '../names/spell-pinyin.ts'
import {
  type Report,
  type RuleResources,
  reportAt,
  type UnitRule
} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

interface Capital {
  readonly range: Range
  readonly value: string
  /** Small letters without apostrophes and hyphens. */
  readonly letters: string
}

/** Names of persons and places whose spelling does not fit the Chinese. */
export const name: UnitRule = function* (unit, resources) {
  const capitals = findCapitals(unit.target.text)
  if (capitals.length === 0) return
  const readings = createReadings(resources.dictionary)
  const isSurname = (character: string, letters: string): boolean =>
    resources.dictionary
      .entries(character)
      .some(
        (d) =>
          plainSyllable(d.pinyin) === letters &&
          d.glosses.some((gloss) => gloss.startsWith('surname'))
      )
  yield* comparePersons(unit, capitals, readings, isSurname)
  yield* comparePlaces(unit, capitals, resources)
}

function findCapitals(text: string): Array<Capital> {
  const result: Array<Capital> = []
  const words = tokenizeEnglish(text)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || !/^\p{Lu}/u.test(word.value)) continue
    let [start, end] = word.range
    let value = word.value.replace(/['’]s$/u, '')
    end = start + value.length
    // Jin-ping, Xi'an.
    while (text[end] === '-' && words[i + 1]?.range[0] === end + 1) {
      i++
      end = words[i]?.range[1] as number
      value = text.slice(start, end)
    }
    result.push({
      range: [start, end],
      value,
      letters: value.toLowerCase().replaceAll(/['’-]/gu, '')
    })
  }
  return result
}

/** A surname as the source has it, followed by another given name. */
function* comparePersons(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  readings: Readings,
  isSurname: (character: string, letters: string) => boolean
): Generator<Report> {
  const {text} = unit.source
  for (const [index, family] of capitals.entries()) {
    const given = capitals[index + 1]
    if (!given || given.range[0] !== family.range[1] + 1) continue
    if (unit.target.text[family.range[1]] !== ' ' || given.letters.length < 2)
      continue
    // Wade–Giles and other romanizations join syllables by hyphens.
    if (/[-’']/u.test(given.value)) continue
    const places: Array<number> = []
    for (const {0: character, index: at} of text.matchAll(/\p{Script=Han}/gu))
      if (isSurname(character, family.letters)) places.push(at)
    if (places.length === 0) continue
    const expected: Array<string> = []
    let isRight = false
    for (const at of places) {
      const next = [
        ...(/^\p{Script=Han}{1,2}/u.exec(text.slice(at + 1))?.[0] ?? '')
      ]
      for (let length = next.length; length > 0; length--) {
        const forms = spellings(next.slice(0, length), readings)
        if (forms.includes(given.letters)) isRight = true
        expected.push(...forms)
      }
    }
    if (isRight || isSpelled(text, given.letters, readings)) continue
    if (isSpelled(text, family.letters + given.letters, readings)) continue
    const near = expected
      .map((form) => ({form, distance: editDistance(form, given.letters)}))
      .filter((d) => d.form.length > 1)
      .sort(
        (a, b) => a.distance - b.distance || b.form.length - a.form.length
      )[0]
    if (!near) continue
    const isClose = near.distance <= (near.form.length > 5 ? 2 : 1)
    if (
      !isClose &&
      !(
        isPinyin(given.letters) &&
        places.length === 1 &&
        startsTogether(near.form, given.letters)
      )
    )
      continue
    const wanted = `${family.value} ${near.form.charAt(0).toUpperCase()}${near.form.slice(1)}`
    yield reportAt(
      unit,
      'target',
      [family.range[0], given.range[1]],
      'error',
      `Unexpected name ${family.value} ${given.value}, expected ${wanted}`,
      [wanted]
    )
  }
}

/** Whether two names share a syllable's worth of letters at the start. */
function startsTogether(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2)
}

/** Whether two or more characters in a row are read like that. */
function isSpelled(text: string, letters: string, readings: Readings): boolean {
  const characters = [...text]
  const goesOn = (at: number, rest: string, length: number): boolean => {
    if (rest === '') return length > 1
    const character = characters[at]
    if (character === undefined) return false
    return readings(character).some(
      (d) =>
        rest.startsWith(d) && goesOn(at + 1, rest.slice(d.length), length + 1)
    )
  }
  return characters.some((_, at) => goesOn(at, letters, 0))
}

/** A place under another name: misspelt, or another place. */
function* comparePlaces(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  {dictionary, segment}: RuleResources
): Generator<Report> {
  const places = findPlaces(segment(unit.source.text), dictionary)
  const letters = unit.target.text.toLowerCase().replaceAll(/['’-]/gu, '')
  const {text} = unit.source
  for (const place of places) {
    const [wanted = ''] = place.names
    if (place.names.some((d) => letters.includes(toLetters(d)))) continue
    const near = capitals.find((d) =>
      isMisspelt(toLetters(wanted), d, place.isReading)
    )
    const isThere = place.names.some((d) =>
      letters.includes(stemOf(d, place.isReading))
    )
    const other =
      near ??
      (isThere || !place.isReading
        ? undefined
        : capitals.find((d) => {
            const forms = majorPlaces.get(d.letters)
            return forms !== undefined && !forms.some((e) => text.includes(e))
          }))
    if (!other) continue
    yield reportAt(
      unit,
      'target',
      other.range,
      near ? 'error' : 'warning',
      `Unexpected name ${other.value}, expected ${wanted} for ${place.value}`,
      [wanted]
    )
  }
}

function toLetters(name: string): string {
  return name.toLowerCase().replaceAll(/['’-]/gu, '')
}

/** What the name has in common with its adjective: Germany, German. Pinyin has none. */
function stemOf(name: string, isReading: boolean): string {
  const letters = toLetters(name)
  return isReading ? letters : letters.slice(0, Math.max(3, letters.length - 2))
}

/** Whether a word is almost the name, and no adjective or people of it. */
function isMisspelt(
  name: string,
  {letters, value}: Capital,
  isReading: boolean
): boolean {
  if (name.length < 5 || /[-’']/u.test(value)) return false
  if (letters.startsWith(name)) return false
  // German of Germany; pinyin is never cut short.
  if (!isReading && name.startsWith(letters)) return false
  if (/(?:ese|ish|ian|an|i)$/.test(letters) && !isPinyin(letters)) return false
  return (
    name[0] === letters[0] &&
    editDistance(name, letters) <= (name.length > 8 ? 2 : 1)
  )
}
