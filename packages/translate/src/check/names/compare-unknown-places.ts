import type {Range} from '@zhengben/bitext'
import {capitalize} from '../capitalize.ts'
import {type Report, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import {createSpeller} from './create-speller.ts'
import {editDistance} from './edit-distance.ts'
import type {Capital} from './find-capitals.ts'
import {findPlaces} from './find-places.ts'
import {majorPlaces} from './major-places.ts'
import {spellings} from './spell-pinyin.ts'

/** What a place is called after its name in either language. */
const kindAfter =
  /^ (?:City|County|District|Town|Township|Village|Road|Street|Avenue|Lane|Province|River|Lake|Bridge|Station|Reservoir)\b/
const kindBefore =
  /\b(?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Tt]own(?:ship)?|[Vv]illage) of $/
const kinds = /[市县縣区區镇鎮乡鄉村路街巷省河江湖桥橋站]/gu
/** Letters; in shorter names one letter makes another name. */
const shortest = 6

/**
 * A place that no dictionary has, misspelt by one letter: Mianzu City for
 * 绵竹市. Only what English itself calls a city, road or river is compared.
 */
export function* compareUnknownPlaces(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  {readings, segment, placeOf}: RuleResources
): Generator<Report> {
  const {source, target} = unit
  const named = capitals.filter(
    ({letters, range}) =>
      letters.length >= shortest - 1 && isNamedPlace(target.text, range)
  )
  if (named.length === 0) return
  const isSpelled = createSpeller(source.text, readings)
  const known = new Set(
    findPlaces(segment(source.text), placeOf).flatMap((d) =>
      d.names.map((name) => name.toLowerCase())
    )
  )
  const doubtful = named.filter(
    ({letters}) =>
      !isSpelled(letters) && !known.has(letters) && !majorPlaces.has(letters)
  )
  if (doubtful.length === 0) return
  const names = new Map(
    Array.from(source.text.matchAll(kinds), (d) => d.index)
      .flatMap((at) =>
        [2, 3].map((size) => source.text.slice(Math.max(0, at - size), at))
      )
      .filter((d) => /^\p{Script=Han}{2,3}$/u.test(d))
      .flatMap((name) =>
        spellings([...name], readings).map((form) => [form, name] as const)
      )
  )
  for (const {letters, range, value} of doubtful) {
    const near = [...names].find(
      ([form]) =>
        form.length >= shortest &&
        form[0] === letters[0] &&
        editDistance(form, letters) === 1
    )
    if (!near) continue
    const wanted = capitalize(near[0])
    yield reportAt(
      unit,
      'target',
      range,
      'warning',
      `Unexpected name ${value}, expected ${wanted} for ${near[1]}`,
      [wanted]
    )
  }
}

function isNamedPlace(text: string, [start, end]: Range): boolean {
  return (
    kindAfter.test(text.slice(end, end + 12)) ||
    kindBefore.test(text.slice(Math.max(0, start - 12), start))
  )
}
