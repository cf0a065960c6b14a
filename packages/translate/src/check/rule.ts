import type {Dictionary, TermFinder} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import type {Finding} from './finding.ts'
import type {Renderings} from './renderings.ts'
import type {CheckUnit} from './unit.ts'

/** What rules work with. */
export interface RuleResources {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  readonly findTerms: TermFinder
  /** What other documents have. */
  readonly earlier: Renderings
}

/** A finding before it is known whose it is. */
export type Report = Omit<Finding, 'rule' | 'unit'>

/** Looks at one unit that has text on both sides. */
export type UnitRule = (
  unit: CheckUnit,
  resources: RuleResources
) => Iterable<Report>

/** Looks at all units together; a report names its unit. */
export type DocumentRule = (
  units: ReadonlyArray<CheckUnit>,
  resources: RuleResources
) => Iterable<Report & {readonly unit: number}>

/** A report of a place in one of the texts of a unit. */
export function reportAt(
  unit: CheckUnit,
  side: Report['side'],
  range: Range,
  severity: Report['severity'],
  message: string,
  expected: ReadonlyArray<string> = []
): Report {
  const actual = unit[side].text.slice(...range)
  return {severity, side, range, message, actual, expected}
}
