import {type Report, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import type {Capital} from './find-capitals.ts'
import {chineseForms, westernNames} from './western-names.ts'

/**
 * A western given name under another one: Daniel for 大卫. Only where the
 * English has a name that nothing in the Chinese stands for.
 */
export function* compareWesternNames(
  unit: CheckUnit,
  capitals: ReadonlyArray<Capital>,
  {segment}: RuleResources
): Generator<Report> {
  const {source, target} = unit
  const strangers = capitals.filter(({letters}) =>
    chineseForms.get(letters)?.every((d) => !isNamed(source.text, d))
  )
  const [stranger] = strangers
  if (!stranger || strangers.length > 1) return
  const named = segment(source.text).filter((d) => westernNames.has(d.value))
  const written = new Set(capitals.map((d) => d.letters))
  const missing = named.filter(
    ({value}) =>
      !westernNames.get(value)?.some((d) => written.has(d.toLowerCase()))
  )
  const [lost] = missing
  if (!lost || missing.length > 1) return
  // 大卫·威尔逊 has a surname, and so must the English; 丹 alone may be another word.
  const hasSurname = source.text[lost.range[1]] === '·'
  const goesOn = /^ \p{Lu}/u.test(target.text.slice(stranger.range[1]))
  if (hasSurname ? !goesOn : goesOn || lost.value.length < 2) return
  const expected = westernNames.get(lost.value) ?? []
  yield reportAt(
    unit,
    'target',
    stranger.range,
    'warning',
    `Unexpected name ${stranger.value}, expected ${expected[0]} for ${lost.value}`,
    expected
  )
}

/** Whether a name is there; one of a single character only with the dot of a full name. */
function isNamed(text: string, form: string): boolean {
  return text.includes(form.length > 1 ? form : `${form}·`)
}
