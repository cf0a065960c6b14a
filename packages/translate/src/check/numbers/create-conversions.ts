import type {Range} from '@zhengben/bitext'
import type {CheckUnit} from '../unit.ts'
import type {Amount, Amounts} from './amount.ts'
import {chineseMeasure, englishMeasure, sameSize} from './measures.ts'

/** Whether an amount is one of the other side in another unit of measure. */
export function createConversions(
  unit: CheckUnit,
  amounts: {readonly source: Amounts; readonly target: Amounts}
): (amount: Amount, others: ReadonlyArray<Amount>) => boolean {
  const sources = new Set([...amounts.source.strict, ...amounts.source.twos])
  const measureOf = (
    d: Amount,
    dimension?: string
  ): ReturnType<typeof chineseMeasure> =>
    sources.has(d)
      ? chineseMeasure(unit.source.text, wholeOf(unit.source.text, d))
      : englishMeasure(unit.target.text, d.range, dimension)
  const isSame = (a: Amount, b: Amount): boolean => {
    // Pounds are money or mass as the other side has it.
    const measure = measureOf(a, measureOf(b)?.dimension)
    return sameSize(
      Number(a.values[0]),
      measure,
      Number(b.values[0]),
      measureOf(b, measure?.dimension)
    )
  }
  return (amount, others) => others.some((d) => isSame(amount, d))
}

/** 一米六零: the unit stands before the decimals. */
function wholeOf(text: string, {range: [start, end]}: Amount): Range {
  return text[start - 1] === '米' ? [start - 1, start - 1] : [start, end]
}
