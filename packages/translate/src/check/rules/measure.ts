import type {Amount} from '../numbers/amount.ts'
import {
  chineseMeasure,
  englishMeasure,
  type Measure,
  sameSize
} from '../numbers/measures.ts'
import {readAmounts} from '../numbers/read-amounts.ts'
import {type DocumentRule, type RuleResources, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

interface Mismatch {
  readonly unit: number
  readonly amount: Amount
  readonly wanted: Measure
  readonly found: Measure
}

/** The same number with another unit: 300公里 and “300 meters”. */
export const measure: DocumentRule = function* (units, resources) {
  const mismatches: Array<Mismatch> = []
  let yuan = 0
  for (const [index, unit] of units.entries()) {
    if (unit.source.text.trim() === '' || unit.target.text.trim() === '')
      continue
    yuan += unit.target.text.match(/\byuan\b|\bRMB\b|¥/g)?.length ?? 0
    mismatches.push(...compare(unit, index, resources))
  }
  // 元 is a dollar in Hong Kong and Taiwan.
  const dollars = mismatches.filter(isDollarForYuan).length
  const usesDollars = dollars > 2 && dollars > yuan
  for (const item of mismatches) {
    if (usesDollars && isDollarForYuan(item)) continue
    const {unit, amount, found, wanted} = item
    yield {
      ...reportAt(
        units[unit] as CheckUnit,
        'target',
        amount.range,
        'error',
        `Unexpected unit ${found.name} for ${amount.text}, expected ${wanted.name}`,
        [wanted.name]
      ),
      unit
    }
  }
}

function isDollarForYuan({wanted, found}: Mismatch): boolean {
  return wanted.name === 'yuan' && /dollars/.test(found.name)
}

function* compare(
  unit: CheckUnit,
  index: number,
  resources: RuleResources
): Generator<Mismatch> {
  const amounts = readAmounts(unit, resources)
  const sources = [...amounts.source.strict, ...amounts.source.twos]
  const targets = [...amounts.target.strict, ...amounts.target.twos]
  const measures = sources.map((d) => chineseMeasure(unit.source.text, d.range))
  for (const [at, {values}] of sources.entries()) {
    const wanted = measures[at]
    if (!wanted) continue
    const found = targets
      .filter((d) => d.values.some((v) => values.includes(v)))
      .map((amount) => ({
        amount,
        measure: englishMeasure(unit.target.text, amount.range)
      }))
    const isRight = found.some(
      ({amount, measure}) =>
        !measure ||
        measure.name === wanted.name ||
        // 元 alone may be any of these, and the English says which.
        (wanted.name === 'yuan' &&
          /^(?:NT|Hong|Sing|Can|Aus)/.test(measure.name)) ||
        sameSize(Number(values[0]), wanted, Number(amount.values[0]), measure)
    )
    const wrong = found[0]
    if (isRight || !wrong?.measure) continue
    // Another number of the same value has that unit.
    const {name} = wrong.measure
    const isOthers = sources.some(
      (d, other) => d.values[0] === values[0] && measures[other]?.name === name
    )
    if (!isOthers)
      yield {unit: index, amount: wrong.amount, wanted, found: wrong.measure}
  }
}
