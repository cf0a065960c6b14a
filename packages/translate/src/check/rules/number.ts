import type {Amount} from '../numbers/amount.ts'
import {compareBounds} from '../numbers/compare-bounds.ts'
import {
  compareDurations,
  type DurationPair,
  readDurations
} from '../numbers/compare-durations.ts'
import {compareListMarks} from '../numbers/compare-list-marks.ts'
import {compareMultiples} from '../numbers/compare-multiples.ts'
import {compareScales} from '../numbers/compare-scales.ts'
import {compareDozens, compareScores} from '../numbers/compare-scores.ts'
import {compareSigns} from '../numbers/compare-signs.ts'
import {createConversions} from '../numbers/create-conversions.ts'
import {dropCounted} from '../numbers/drop-counted.ts'
import {findSwaps} from '../numbers/find-swaps.ts'
import {findWrongGroups} from '../numbers/find-wrong-groups.ts'
import {isExplained, isRelative} from '../numbers/is-explained.ts'
import {
  isRounded,
  isRoundedFigure,
  isToldAsPart,
  type Rounded,
  readParts,
  readRounded
} from '../numbers/is-rounded.ts'
import {showValue} from '../numbers/show-value.ts'
import {lazily} from '../remember.ts'
import {reportAt, type UnitRule} from '../rule.ts'

/**
 * Every number of one side must be on the other with the same value, in
 * whatever script and order of magnitude, or converted to another unit.
 */
export const number: UnitRule = function* (unit, resources) {
  const amounts = resources.readAmounts(unit)
  const isConverted = createConversions(unit, amounts)
  const durations = readDurations(unit)
  yield* compareDurations(unit, durations)
  yield* compareMultiples(unit)
  yield* compareBounds(unit, amounts)
  yield* compareScales(unit)
  yield* compareScores(unit)
  yield* compareSigns(unit)
  yield* compareDozens(unit, amounts.source)
  const parts = lazily(() => readParts(unit.target.text))
  const missing = amounts.source.strict.filter(
    (d) =>
      !d.values.some((v) => amounts.target.readings().has(v)) &&
      !isConverted(d, 'target') &&
      !isRelative(unit, d) &&
      !isToldAsPart(d, parts) &&
      !isTimed(d, 'source', durations)
  )
  const added = amounts.target.strict.filter(
    (d) =>
      !d.values.some((v) => amounts.source.readings().has(v)) &&
      !isConverted(d, 'source') &&
      !isExplained(unit, d, amounts.source.strict) &&
      !isTimed(d, 'target', durations)
  )
  yield* compareListMarks(unit)
  yield* findWrongGroups(unit)
  dropCounted(unit, missing, added)
  const rounded = missing.length > 0 ? readRounded(added, unit.target.text) : []
  for (const amount of missing) {
    const told = rounded.findIndex((d) => isRounded(amount, d))
    if (told >= 0) {
      const [{amount: other}] = rounded.splice(told, 1) as [Rounded]
      added.splice(added.indexOf(other), 1)
      continue
    }
    const precise = added.findIndex((d) => isRoundedFigure(amount, d))
    if (precise >= 0) {
      added.splice(precise, 1)
      continue
    }
    const index = added.findIndex((d) => isLike(amount, d))
    const other = added[index]
    const wanted = showValue({value: amount.values[0] ?? ''})
    if (other) {
      added.splice(index, 1)
      const place = rounded.findIndex((d) => d.amount === other)
      if (place >= 0) rounded.splice(place, 1)
      yield reportAt(
        unit,
        'target',
        other.range,
        amount.isSure && other.isSure ? 'error' : 'warning',
        `Unexpected ${other.text}, expected ${wanted} for ${amount.text}`,
        [wanted]
      )
    } else
      yield reportAt(
        unit,
        'source',
        amount.range,
        'warning',
        `Unexpected absence of ${amount.text} in the English, expected ${wanted}`,
        [wanted]
      )
  }
  for (const {range, text} of added)
    yield reportAt(
      unit,
      'target',
      range,
      'warning',
      `Unexpected ${text}, which is not in the source`
    )
  if (missing.length > 0 || added.length > 0) return
  const {segment, meaningsOf} = resources
  const words = segment(unit.source.text)
  for (const {range, expected} of findSwaps(unit, amounts, words, meaningsOf))
    yield reportAt(
      unit,
      'target',
      range,
      'error',
      `Unexpected order of numbers, expected ${expected.join(' before ')}`,
      [expected.join(' … ')]
    )
}

/** Percentages are taken for percentages, and sure numbers for sure ones first. */
function isLike(amount: Amount, other: Amount): boolean {
  const isPercent = (d: Amount): boolean => d.values[0]?.endsWith('%') ?? false
  return (
    isPercent(amount) === isPercent(other) ||
    amount.values[0]?.replace('%', '') === other.values[0]?.replace('%', '')
  )
}

/** Part of a length of time that the other side has, or has another of in its place. */
function isTimed(
  {range}: Amount,
  side: 'source' | 'target',
  durations: DurationPair
): boolean {
  return durations[side].some(
    (d) => d.isSettled && d.range[0] <= range[0] && range[1] <= d.range[1]
  )
}
