import type {Amount} from '../numbers/amount.ts'
import {
  chineseMeasure,
  englishMeasure,
  type Measure,
  sameSize
} from '../numbers/measures.ts'
import {chineseShare, englishShare} from '../numbers/percentage-points.ts'
import type {AmountPair} from '../numbers/read-amounts.ts'
import {type GatheringRule, type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

interface Mismatch {
  readonly unit: CheckUnit
  readonly index: number
  readonly amount: Amount
  readonly wanted: Measure
  readonly found: Measure
}

/** The same number with another unit: 300公里 and “300 meters”. */
export const measure: GatheringRule = ({readAmounts}) => {
  const mismatches: Array<Mismatch> = []
  const shares: Array<Report & {unit: number}> = []
  let yuan = 0
  return {
    look(unit, index) {
      yuan += unit.target.text.match(/\byuan\b|\bRMB\b|¥/g)?.length ?? 0
      const amounts = readAmounts(unit)
      mismatches.push(...compare(unit, index, amounts))
      for (const report of compareShares(unit, amounts))
        shares.push({...report, unit: index})
    },
    reports() {
      // 元 is a dollar in Hong Kong and Taiwan.
      const dollars = mismatches.filter(isDollarForYuan).length
      const usesDollars = dollars > 2 && dollars > yuan
      const wrong = mismatches.filter(
        (d) => !(usesDollars && isDollarForYuan(d))
      )
      return [...shares, ...wrong.map(reportMismatch)]
    }
  }
}

function reportMismatch({
  unit,
  index,
  amount,
  found,
  wanted
}: Mismatch): Report & {unit: number} {
  const message = `Unexpected unit ${found.name} for ${amount.text}, expected ${wanted.name}`
  return {
    ...reportAt(unit, 'target', amount.range, 'error', message, [wanted.name]),
    unit: index
  }
}

function isDollarForYuan({wanted, found}: Mismatch): boolean {
  return wanted.name === 'yuan' && /dollars/.test(found.name)
}

function* compare(
  unit: CheckUnit,
  index: number,
  amounts: AmountPair
): Generator<Mismatch> {
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
        measure: englishMeasure(
          unit.target.text,
          amount.range,
          wanted.dimension
        )
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
      yield {unit, index, amount: wrong.amount, wanted, found: wrong.measure}
  }
}

/** A percentage for percentage points: 66.2%提高1个百分点 is no rise of 1 percent. */
function* compareShares(
  unit: CheckUnit,
  {source, target}: AmountPair
): Generator<Report> {
  for (const amount of source.strict) {
    const wanted = chineseShare(amount)
    if (!wanted) continue
    const isSame = (d: Amount): boolean =>
      d.values.some((v) => v.endsWith('%') && amount.values.includes(v))
    // The same figure may be both: 5% and 5个百分点.
    if (source.strict.some((d) => isSame(d) && chineseShare(d) !== wanted))
      continue
    const found = target.strict
      .filter(isSame)
      .map((d) => ({amount: d, share: englishShare(unit.target.text, d)}))
    const [wrong] = found
    if (!wrong?.share || found.some((d) => d.share === wanted)) continue
    yield reportAt(
      unit,
      'target',
      wrong.amount.range,
      wanted === 'percentage points' ? 'error' : 'warning',
      `Unexpected ${wrong.share} for ${amount.text}, expected ${wanted}`,
      [wanted]
    )
  }
}
