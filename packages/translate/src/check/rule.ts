import type {Dictionary, Quantity, TermFinder} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
import type {WordSegmenter} from '@zhengben/chinese'
import type {Code} from './find-codes.ts'
import type {Finding} from './finding.ts'
import type {PlaceOf} from './names/find-places.ts'
import type {Readings} from './names/spell-pinyin.ts'
import type {AmountPair} from './numbers/read-amounts.ts'
import type {Renderings} from './renderings.ts'
import type {CheckUnit} from './unit.ts'

/** The codes of both sides of a unit. */
interface CodePair {
  readonly source: ReadonlyArray<Code>
  readonly target: ReadonlyArray<Code>
}

/** The numbers and dates of both sides of a unit. */
interface QuantityPair {
  readonly source: ReadonlyArray<Quantity>
  readonly target: ReadonlyArray<Quantity>
}

/** What rules work with. */
export interface RuleResources {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  readonly findTerms: TermFinder
  /** How a character is read. */
  readonly readings: Readings
  /** The surnames that characters are, in small letters. */
  readonly surnamesOf: (characters: string) => ReadonlyArray<string>
  readonly placeOf: PlaceOf
  /** The stems of what a Chinese word means. */
  readonly meaningsOf: (word: string) => ReadonlyArray<string>
  /** The codes in the texts of a unit. */
  readonly readCodes: (unit: CheckUnit) => CodePair
  /** All its numbers and dates. */
  readonly readQuantities: (unit: CheckUnit) => QuantityPair
  /** Its numbers that matter. */
  readonly readAmounts: (unit: CheckUnit) => AmountPair
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

/**
 * Looks at the units that have text on both sides one after the other, while
 * what others have read of the same unit is at hand, and reports after the last.
 */
export type GatheringRule = (resources: RuleResources) => {
  readonly look: (unit: CheckUnit, index: number) => void
  readonly reports: () => Iterable<Report & {readonly unit: number}>
}

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
