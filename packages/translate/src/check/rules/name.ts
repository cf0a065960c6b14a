import {tokenizeEnglish} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import {countries} from '../names/countries.ts'
import {createSpeller} from '../names/create-speller.ts'
import {editDistance} from '../names/edit-distance.ts'
import {findPlaces} from '../names/find-places.ts'
import {historicalSpellings} from '../names/historical-spellings.ts'
import {indexSurnames} from '../names/index-surnames.ts'
import {isPinyin} from '../names/is-pinyin.ts'
import {majorPlaces} from '../names/major-places.ts'
import {spellings} from '../names/spell-pinyin.ts'
import {lazily, remember} from '../remember.ts'
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
  yield* comparePersons(unit, capitals, resources)
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
  {readings, surnamesOf}: RuleResources
): Generator<Report> {
  const {text} = unit.source
  const surnames = lazily(() => indexSurnames(text, surnamesOf))
  const formsOf = remember((family: string) => {
    const places = surnames().get(family) ?? []
    const names = places.flatMap((at) => givenNames(text, at))
    return {
      places: places.length,
      forms: new Set(
        [...new Set(names)].flatMap((d) => spellings([...d], readings))
      )
    }
  })
  const speller = lazily(() => createSpeller(text, readings))
  for (const [index, family] of capitals.entries()) {
    const given = capitals[index + 1]
    if (!given || given.range[0] !== family.range[1] + 1) continue
    if (unit.target.text[family.range[1]] !== ' ' || given.letters.length < 2)
      continue
    // Wade–Giles and other romanizations join syllables by hyphens.
    if (/[-’']/u.test(given.value)) continue
    const {places, forms} = formsOf(family.letters)
    if (
      places === 0 ||
      forms.has(given.letters) ||
      speller()(given.letters) ||
      speller()(family.letters + given.letters)
    )
      continue
    const near = nearest(forms, given.letters)
    if (!near) continue
    const isClose = near.distance <= (near.form.length > 5 ? 2 : 1)
    if (
      !isClose &&
      !(
        isPinyin(given.letters) &&
        places === 1 &&
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

/** The two and the one character that may be a given name there. */
function givenNames(text: string, at: number): Array<string> {
  const next = [
    ...(/^\p{Script=Han}{1,2}/u.exec(text.slice(at, at + 4))?.[0] ?? '')
  ]
  return next.map((_, i) => next.slice(0, next.length - i).join(''))
}

/** The form of two letters or more that is most like what is written, the longer of two. */
function nearest(
  forms: Iterable<string>,
  written: string
): {readonly form: string; readonly distance: number} | undefined {
  return Array.from(forms, (form) => ({
    form,
    distance: editDistance(form, written)
  }))
    .filter((d) => d.form.length > 1)
    .sort((a, b) => a.distance - b.distance || b.form.length - a.form.length)[0]
}

/** Whether two names share a syllable's worth of letters at the start. */
function startsTogether(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2)
}

/** A place under another name: misspelt, or another place. */
function* comparePlaces(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  {placeOf, segment}: RuleResources
): Generator<Report> {
  const places = findPlaces(segment(unit.source.text), placeOf)
  if (places.length === 0) return
  const letters = unit.target.text.toLowerCase().replaceAll(/['’-]/gu, '')
  const {text} = unit.source
  // Once for each, however often it is named.
  for (const place of new Map(places.map((d) => [d.value, d])).values()) {
    const [wanted = ''] = place.names
    const spellings = place.names.map(toLetters)
    const older = spellings.flatMap((d) => historicalSpellings.get(d) ?? [])
    if ([...spellings, ...older].some((d) => letters.includes(d))) continue
    const near = capitals.find((d) =>
      isMisspelt(toLetters(wanted), d, place.isReading)
    )
    const isCity = place.isReading || spellings.some((d) => majorPlaces.has(d))
    const others = isCity ? majorPlaces : countries
    const isThere = place.names.some((d) =>
      letters.includes(stemOf(d, place.isReading))
    )
    const other =
      near ??
      (isThere
        ? undefined
        : capitals.find((d) => {
            const forms = others.get(d.letters)
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
