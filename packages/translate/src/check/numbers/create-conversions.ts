import {lazily, remember} from '../remember.ts'
import type {CheckUnit} from '../unit.ts'
import type {Amount, Amounts} from './amount.ts'
import {
  chineseMeasure,
  englishMeasure,
  type Measure,
  sameSize
} from './measures.ts'

type Side = 'source' | 'target'

interface Measured {
  readonly value: number
  /** Undefined for what is no measure. */
  readonly measure: Measure | undefined
  /** Of an English number that a word such as “pounds” measures: the same as mass. */
  readonly asMass?: Measure | undefined
}

/** Whether an amount is one of the other side in another unit of measure. */
export function createConversions(
  {source, target}: CheckUnit,
  amounts: {readonly source: Amounts; readonly target: Amounts}
): (amount: Amount, others: Side) => boolean {
  const read = {
    source: remember((d: Amount): Measured => {
      const {range, values} = d
      const [start] = range
      // 一米六零: the unit stands before the decimals.
      const place =
        source.text[start - 1] === '米'
          ? ([start - 1, start - 1] as const)
          : range
      return {
        value: Number(values[0]),
        measure: chineseMeasure(source.text, place)
      }
    }),
    target: remember(
      ({range, values}: Amount): Measured => ({
        value: Number(values[0]),
        measure: englishMeasure(target.text, range),
        asMass: englishMeasure(target.text, range, 'mass')
      })
    )
  }
  const measuresOf = (side: Side): (() => Array<Measured>) =>
    lazily(() =>
      [...amounts[side].strict, ...amounts[side].twos]
        .map(read[side])
        .filter((d) => d.measure)
    )
  const all = {source: measuresOf('source'), target: measuresOf('target')}
  return (amount, others) =>
    others === 'target'
      ? all.target().some((d) => isSame(read.source(amount), d))
      : all.source().some((d) => isSame(d, read.target(amount)))
}

function isSame(chinese: Measured, english: Measured): boolean {
  return sameSize(
    chinese.value,
    chinese.measure,
    english.value,
    // Pounds are money or mass as the other side has it.
    chinese.measure?.dimension === 'mass' ? english.asMass : english.measure
  )
}
