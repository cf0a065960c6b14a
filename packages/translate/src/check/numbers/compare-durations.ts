import {type Report, reportAt} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'
import {
  chineseDurations,
  type Duration,
  englishDurations,
  isSameTime
} from './durations.ts'

/** One that needs no look at its numbers one by one. */
interface ReadDuration extends Duration {
  readonly isSettled: boolean
}

/** The lengths of time of both sides of a unit. */
export interface DurationPair {
  readonly source: ReadonlyArray<ReadDuration>
  readonly target: ReadonlyArray<ReadDuration>
  /** The one compound time of each side that the other side lacks. */
  readonly wrong?: readonly [source: Duration, target: Duration]
}

/** Finds what is equally long on both sides: 1小时28分 and “88 minutes”. */
export function readDurations({source, target}: CheckUnit): DurationPair {
  const from = chineseDurations(source.text)
  if (from.length === 0) return {source: [], target: []}
  const to = englishDurations(target.text)
  const isLeft = (d: Duration, others: ReadonlyArray<Duration>): boolean =>
    !others.some((other) => isSameTime(d, other))
  const left = from.filter((d) => isCompound(d) && isLeft(d, to))
  const right = to.filter((d) => isCompound(d) && isLeft(d, from))
  const wrong =
    left.length === 1 && right.length === 1
      ? ([left[0] as Duration, right[0] as Duration] as const)
      : undefined
  const settle = (
    list: ReadonlyArray<Duration>,
    others: ReadonlyArray<Duration>
  ): Array<ReadDuration> =>
    list.map((d) => ({
      ...d,
      isSettled: !isLeft(d, others) || (wrong?.includes(d) ?? false)
    }))
  return {
    source: settle(from, to),
    target: settle(to, from),
    ...(wrong && {wrong})
  }
}

/** Years and months with days are dates; hours with minutes are not. */
function isCompound({parts, seconds}: Duration): boolean {
  return parts > 1 && seconds < 10 * 86_400
}

/** 2小时21分28秒 as 2:28:21. */
export function* compareDurations(
  unit: CheckUnit,
  {wrong}: DurationPair
): Generator<Report> {
  if (!wrong) return
  const [source, target] = wrong
  yield reportAt(
    unit,
    'target',
    target.range,
    'error',
    `Unexpected ${target.text}, expected the time of ${source.text}`
  )
}
