import {capitalize} from '../capitalize.ts'
import {type Report, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Capital} from './find-capitals.ts'
import {createPersonLocator, findFullNames} from './locate-persons.ts'
import {spellings} from './spell-pinyin.ts'

const separator = '(?:、|以及|和|与|及)'
const separatorBefore = new RegExp(`${separator}$`, 'u')
const separatorAfter = new RegExp(`^${separator}`, 'u')
const item = new RegExp(
  `(?<=${separator})(\\p{Script=Han}{2,4}?)(?=${separator})`,
  'gu'
)

/** One of several persons left out while those before and after it are there: 蔡旭哲、宋令东和王浩泽. */
export function* compareNameLists(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  resources: RuleResources
): Generator<Report> {
  const {text} = unit.source
  if (!text.includes('、')) return
  const items = [...text.matchAll(item)]
  if (items.length === 0) return
  const names = findFullNames(unit.target.text, capitals)
  if (names.length < 2) return
  const locate = createPersonLocator(text, resources)
  const located = names.flatMap(({family, given}) =>
    locate(given.letters)
      .filter((d) => d.family === family.letters)
      .map((d) => d.range)
  )
  const letters = new Set(capitals.map((d) => d.letters))
  for (const {0: name, index} of items) {
    const before = text.slice(0, index).replace(separatorBefore, '')
    const behind = text.slice(index + name.length)
    const after = text.length - behind.replace(separatorAfter, '').length
    if (
      !located.some((d) => d[1] === before.length) ||
      !located.some((d) => d[0] === after)
    )
      continue
    const size = name.length > 3 ? 2 : 1
    const families = resources.surnamesOf(name.slice(0, size))
    const given = spellings([...name.slice(size)], resources.readings)
    const [family] = families
    if (
      family === undefined ||
      families.some((d) => letters.has(d)) ||
      given.some((d) => letters.has(d))
    )
      continue
    const wanted = `${capitalize(family)} ${capitalize(given[0] ?? '')}`
    yield reportAt(
      unit,
      'source',
      [index, index + name.length],
      'warning',
      `Unexpected absence of the name ${name}, expected ${wanted}`,
      [wanted]
    )
  }
}
