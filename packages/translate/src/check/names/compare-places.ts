import {type Report, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import {countries} from './countries.ts'
import {editDistance} from './edit-distance.ts'
import type {Capital} from './find-capitals.ts'
import {findPlaces} from './find-places.ts'
import {historicalSpellings} from './historical-spellings.ts'
import {isPinyin} from './is-pinyin.ts'
import {majorPlaces} from './major-places.ts'

/** A place under another name: misspelt, or another place. */
export function* comparePlaces(
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
