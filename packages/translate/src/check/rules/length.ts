import {type Coverage, createCoverageMeter} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import {
  createLengthModel,
  type LengthModel
} from '../omissions/create-length-model.ts'
import {divideClauses} from '../omissions/divide-clauses.ts'
import {findOmission} from '../omissions/find-omission.ts'
import {measureUnit, type UnitSize} from '../omissions/measure-text.ts'
import {
  learnUsualCoverage,
  missingShare,
  type UsualCoverage
} from '../omissions/usual-coverage.ts'
import {
  type DocumentRule,
  type Report,
  type RuleResources,
  reportAt
} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/** Units shorter than this say nothing; from `longSize` on the limit is tightest. */
const shortest = 12
const longSize = 40
/** What is longer is no sentence; its words say nothing, and would take long to compare. */
const longest = 600
const tightLimit = Math.log(1.8)
const looseLimit = {short: Math.log(3), long: Math.log(2.5)}
/** Standard deviations: what is nearer to the usual length is not looked at. */
const rather = 1.3
const far = 2.7
/** A translation that is terse or wordy still has the usual share of its words; by how much one that is not must miss it. */
const missingMore = 0.12
/** Log odds from which on a clause may be left out, and is likely to be. */
const maybe = 3.5
const likely = 5
/** Units that tell how freely a document is translated. */
const sampled = 120

interface Measured {
  readonly unit: number
  readonly item: CheckUnit
  readonly size: UnitSize
}

/**
 * A translation far shorter or longer than those of the other units while
 * words of it have no counterpart, and a clause that seems to be left out.
 * All is measured against what is usual in the document.
 */
export const length: DocumentRule = function* (units, resources) {
  const measured = units.flatMap((item, unit): ReadonlyArray<Measured> => {
    const size = measureUnit(item)
    return size.size < shortest || size.letters === 0
      ? []
      : [{unit, item, size}]
  })
  const lengths = createLengthModel(measured.map((d) => d.size))
  const suspects = measured.filter(
    ({item, size}) =>
      isFar(size, lengths) ||
      (size.size <= longest &&
        lengths.deviation(size) < -rather &&
        divideClauses(item.source.text).length > 1)
  )
  if (suspects.length === 0) return
  const cover = createCover(resources)
  const sentences = measured.filter((d) => d.size.size <= longest)
  const usual = learnUsualCoverage(sample(sentences).map((d) => cover(d.item)))
  for (const {unit, item, size} of suspects)
    if (size.size > longest)
      yield {...reportLength(item, lengths.excess(size)), unit}
    else
      for (const report of judge(item, size, cover(item), lengths, usual))
        yield {...report, unit}
}

function* judge(
  item: CheckUnit,
  size: UnitSize,
  coverage: Coverage,
  lengths: LengthModel,
  usual: UsualCoverage
): Generator<Report> {
  const excess = lengths.excess(size)
  const omission =
    excess < 0
      ? findOmission(item.source.text, size, coverage.source, lengths, usual)
      : undefined
  if (omission && omission.score >= likely)
    yield reportOmission(item, omission.range, 'warning')
  else if (isFar(size, lengths) && missesWords(excess, coverage, usual))
    yield reportLength(item, excess)
  else if (omission && omission.score >= maybe)
    yield reportOmission(item, omission.range, 'info')
}

function isFar(size: UnitSize, lengths: LengthModel): boolean {
  const excess = lengths.excess(size)
  const loose = excess < 0 ? looseLimit.short : looseLimit.long
  return (
    Math.abs(excess) > limitOf(size.size, loose) &&
    Math.abs(lengths.deviation(size)) > far
  )
}

/** Whether the longer side has words that the other does not have. */
function missesWords(
  excess: number,
  coverage: Coverage,
  usual: UsualCoverage
): boolean {
  const side = excess < 0 ? 'source' : 'target'
  return (
    missingShare(coverage[side], usual[side], 1) > usual[side] + missingMore
  )
}

function reportOmission(
  item: CheckUnit,
  [start, end]: Range,
  severity: Report['severity']
): Report {
  const clause = item.source.text
    .slice(start, end)
    .replace(/[，。；：！？,;:!?\s]+$/u, '')
  return reportAt(
    item,
    'source',
    [start, start + clause.length],
    severity,
    `Unexpected translation without the words of ${shorten(clause)}, and shorter by about as much; translate it too if it is left out`
  )
}

function reportLength(item: CheckUnit, excess: number): Report {
  const times = Math.exp(Math.abs(excess)).toFixed(1)
  return reportAt(
    item,
    'target',
    [0, item.target.text.length],
    'warning',
    excess < 0
      ? `Unexpected short translation, ${times} times shorter than usual here; is something left out?`
      : `Unexpected long translation, ${times} times longer than usual here; is something added?`
  )
}

function createCover({
  dictionary,
  segment,
  findTerms
}: RuleResources): (item: CheckUnit) => Coverage {
  const measure = createCoverageMeter(dictionary, findTerms)
  return ({source, target}) =>
    measure(source.text, target.text, segment(source.text))
}

/** Units from all parts of the document. */
function sample<T>(all: ReadonlyArray<T>): Array<T> {
  const step = Math.max(1, all.length / sampled)
  return Array.from(
    {length: Math.min(sampled, all.length)},
    (_, index) => all[Math.floor(index * step)] as T
  )
}

/** Short units vary more. */
function limitOf(size: number, loose: number): number {
  const share = Math.max(0, (longSize - size) / (longSize - shortest)) ** 2
  return tightLimit + share * (loose - tightLimit)
}

const longestShown = 40

/** The beginning and the end of what is long. */
function shorten(text: string): string {
  const characters = [...text]
  return characters.length <= longestShown
    ? text
    : `${characters.slice(0, longestShown / 2).join('')}…${characters.slice(-longestShown / 2).join('')}`
}
