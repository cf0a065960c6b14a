import {toWadeGiles} from '@zhengben/align'
import {capitalize} from '../capitalize.ts'
import {type Report, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Capital} from './find-capitals.ts'
import {isPinyin} from './is-pinyin.ts'
import {createPersonLocator, findFullNames} from './locate-persons.ts'
import {spellings} from './spell-pinyin.ts'

/** Surnames that are small words much more often: 和玉兰 is “with Yulan”. */
const smallWords = /^[和与及于向从由对在为是有说叫给同让把被将还都也就等时]$/u
/** Words of English that look like pinyin. */
const english: ReadonlySet<string> = new Set('he she an you me'.split(' '))
/** Letters of a given name of two syllables. */
const shortestGiven = 4

/** A given name of the source after another surname: Chen Yulan for 沈玉兰. */
export function* compareSurnames(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  resources: RuleResources
): Generator<Report> {
  const named = findFullNames(unit.target.text, capitals).filter(
    ({family, given}) =>
      given.letters.length >= shortestGiven &&
      !/[-’']/u.test(given.value) &&
      isPinyin(given.letters) &&
      isPinyin(family.letters) &&
      !english.has(family.letters)
  )
  if (named.length === 0) return
  const {text} = unit.source
  const locate = createPersonLocator(text, resources)
  for (const {family, given} of named) {
    const found = locate(given.letters).filter(
      ({range, surname}) => range[1] - range[0] === surname.length + 2
    )
    if (
      found.some(
        (d) =>
          d.family === family.letters ||
          toWadeGiles(d.family) === family.letters ||
          // 上海虹桥 is no person of the surname 海.
          [2, 3].some((size) =>
            spellings(
              [
                ...text.slice(
                  Math.max(0, d.range[1] - 2 - size),
                  d.range[1] - 2
                )
              ],
              resources.readings
            ).includes(family.letters)
          )
      )
    )
      continue
    const [person] = found
      .filter((d) => !smallWords.test(d.surname))
      .sort((a, b) => b.surname.length - a.surname.length)
    if (!person) continue
    const wanted = `${capitalize(person.family)} ${given.value}`
    yield reportAt(
      unit,
      'target',
      [family.range[0], given.range[1]],
      'warning',
      `Unexpected name ${family.value} ${given.value}, expected ${wanted} for ${text.slice(...person.range)}`,
      [wanted]
    )
  }
}
