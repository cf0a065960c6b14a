import type {Range} from '@zhengben/bitext'
import type {Amount, Amounts} from '../numbers/amount.ts'
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
import {showValue} from '../numbers/english-amounts.ts'
import {findSwaps} from '../numbers/find-swaps.ts'
import {findWrongGroups} from '../numbers/find-wrong-groups.ts'
import {isRounded, isToldAsPart} from '../numbers/is-rounded.ts'
import {chineseMeasure, englishMeasure, sameSize} from '../numbers/measures.ts'
import {readAmounts} from '../numbers/read-amounts.ts'
import {reportAt, type UnitRule} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/**
 * Every number of one side must be on the other with the same value, in
 * whatever script and order of magnitude, or converted to another unit.
 */
export const number: UnitRule = function* (unit, resources) {
  const amounts = readAmounts(unit, resources)
  const isConverted = createConversions(unit, amounts)
  const durations = readDurations(unit)
  yield* compareDurations(unit, durations)
  yield* compareMultiples(unit)
  yield* compareBounds(unit, amounts)
  yield* compareScales(unit)
  yield* compareScores(unit)
  yield* compareDozens(unit, amounts.source)
  const missing = amounts.source.strict.filter(
    (d) =>
      !d.values.some((v) => amounts.target.readings.has(v)) &&
      !isConverted(d, [...amounts.target.strict, ...amounts.target.twos]) &&
      !isRelative(unit, d) &&
      !isToldAsPart(d, unit.target.text) &&
      !isTimed(d, 'source', durations)
  )
  const added = amounts.target.strict.filter(
    (d) =>
      !d.values.some((v) => amounts.source.readings.has(v)) &&
      !isConverted(d, [...amounts.source.strict, ...amounts.source.twos]) &&
      !isExplained(unit, d) &&
      !isTimed(d, 'target', durations)
  )
  yield* compareListMarks(unit)
  yield* findWrongGroups(unit)
  dropCounted(unit, missing, added)
  for (const amount of missing) {
    const rounded = added.findIndex((d) =>
      isRounded(amount, d, unit.target.text)
    )
    if (rounded >= 0) {
      added.splice(rounded, 1)
      continue
    }
    const index = added.findIndex((d) => isLike(amount, d))
    const other = added[index]
    const wanted = showValue({value: amount.values[0] ?? ''})
    if (other) {
      added.splice(index, 1)
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
  const {segment, dictionary} = resources
  const words = segment(unit.source.text)
  for (const {range, expected} of findSwaps(unit, amounts, words, dictionary))
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

function createConversions(
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

/** 2023年 as “this year”, 28日 as “Thursday” or “today”. */
function isRelative({source, target}: CheckUnit, amount: Amount): boolean {
  const mark = source.text.slice(amount.range[0], amount.range[1] + 1)
  if (/年$/u.test(mark) && Number(amount.values[0]) >= 40)
    return /\b(?:this|last|next|same|that|previous|following|past|current) (?:\w+ )?year\b/i.test(
      target.text
    )
  if (/[日号號]$/u.test(mark))
    return /\b(?:today|yesterday|tomorrow|\w+day)\b/i.test(target.text)
  return false
}

/** Without a number for each other, those that only count what is listed may go. */
function dropCounted(
  {source}: CheckUnit,
  missing: Array<Amount>,
  added: Array<Amount>
): void {
  const counts = (d: Amount): boolean =>
    isCounted(source.text, Number(d.values[0]))
  if (missing.some(counts) && added.some(counts)) return
  for (const list of [missing, added])
    list.splice(0, list.length, ...list.filter((d) => !counts(d)))
}

/** 污水、废水、垃圾三种 may do without its three, as an enumeration may have one in English. */
function isCounted(text: string, value: number): boolean {
  if (value > 10) return false
  return text.split(/[。；！？]/u).some((sentence) => {
    const marks = sentence.match(/、/gu)?.length ?? 0
    return marks > 0 && marks <= value && value <= marks + 2
  })
}

/** A year for 今年, an amount in brackets after another one. */
function isExplained(
  {source, target}: CheckUnit,
  {range, values}: Amount
): boolean {
  const value = Number(values[0])
  const {text} = target
  if (
    value >= 1800 &&
    value < 2100 &&
    /[今去明前同当次本]年|年[初底末]|此前|本世纪|上世纪|民国|建国|新中国|[月日]/u.test(
      source.text
    )
  )
    return true
  // 3月底, 3月终了: 31 March.
  if (value >= 28 && value <= 31 && /月(?:底|末|终|止)/u.test(source.text))
    return true
  // Five feet four inches.
  if (value < 12 && /\b(?:feet|foot|ft) $/.test(text.slice(0, range[0])))
    return true
  if (
    /[一二两12]米[一二三四五六七八九\d]/u.test(source.text) &&
    /^[- ](?:feet|foot|ft)\b/.test(text.slice(range[1]))
  )
    return true
  // 就四个字：永不放弃 may be three words in English.
  if (
    value <= 20 &&
    /字/u.test(source.text) &&
    /^ (?:\w+ )?(?:words?|characters?)\b/.test(text.slice(range[1]))
  )
    return true
  const open = text.lastIndexOf('(', range[0])
  const isInside = open >= 0 && !text.slice(open, range[0]).includes(')')
  if (!isInside) return false
  const close = text.indexOf(')', range[1])
  const inside = text.slice(open, close < 0 ? undefined : close)
  return (
    /\$|€|£|¥|dollar|yuan|RMB|hectare|acre|mile|feet|pound|km|kilomet|Fahrenheit|°/i.test(
      inside
    ) || /^\(\s*(?:\d{3,4}\s*[-–—]\s*\d{2,4}|\d{4})\s*$/.test(inside)
  )
}
