import type {Dictionary} from '@zhengben/align'
import type {WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import {createRuleResources} from './create-rule-resources.ts'
import {
  type Finding,
  optionalRules,
  type RuleId,
  type RuleLevel,
  type RuleLevels,
  ruleIds
} from './finding.ts'
import {createRenderings, type Renderings} from './renderings.ts'
import {
  type DocumentRule,
  type GatheringRule,
  type Report,
  reportAt,
  type UnitRule
} from './rule.ts'
import {capital} from './rules/capital.ts'
import {code} from './rules/code.ts'
import {consistency} from './rules/consistency.ts'
import {date} from './rules/date.ts'
import {empty} from './rules/empty.ts'
import {endMark} from './rules/end-mark.ts'
import {fullWidth} from './rules/full-width.ts'
import {length} from './rules/length.ts'
import {measure} from './rules/measure.ts'
import {name} from './rules/name.ts'
import {number} from './rules/number.ts'
import {pair} from './rules/pair.ts'
import {repeat} from './rules/repeat.ts'
import {sameTarget} from './rules/same-target.ts'
import {space} from './rules/space.ts'
import {term} from './rules/term.ts'
import {termForbidden} from './rules/term-forbidden.ts'
import {termVariants} from './rules/term-variants.ts'
import {untranslated} from './rules/untranslated.ts'
import type {CheckUnit} from './unit.ts'

/** What checks need besides the units. */
export interface CheckResources {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  readonly terms: ReadonlyArray<TermRow>
  /** What each rule is asked for; without it all but `optionalRules` are on. */
  readonly levels?: RuleLevels
  /** The units of documents checked before, for the rules that look at all of them. */
  readonly earlier?: Renderings
}

const unitRules: Readonly<Partial<Record<RuleId, UnitRule>>> = {
  untranslated,
  number,
  date,
  term,
  'term-forbidden': termForbidden,
  name,
  code,
  'end-mark': endMark,
  'full-width': fullWidth,
  pair,
  repeat,
  capital
}

const documentRules: Readonly<Partial<Record<RuleId, DocumentRule>>> = {
  empty,
  space,
  length,
  consistency,
  'same-target': sameTarget
}

const gatheringRules: Readonly<Partial<Record<RuleId, GatheringRule>>> = {
  measure,
  'term-variants': termVariants
}

/**
 * UTF-16 units of one side, some two hundred pages. What is longer is no unit
 * but a file that was not cut. Up to here no text that was made to be slow takes
 * more than some seconds; plain ones take a second.
 */
const longestSide = 100_000

/** Rules that need an English text to look at. */
const isTranslated = ({source, target}: CheckUnit): boolean =>
  source.text.trim() !== '' && target.text.trim() !== ''

/**
 * Compare the English of each unit with its Chinese. Findings come by unit,
 * then in the order of `ruleIds`, then by place. A unit that is a copy of its
 * source has that finding alone, and so has one that is too long to be checked.
 */
export function checkUnits(
  given: ReadonlyArray<CheckUnit>,
  {
    dictionary,
    segment,
    terms,
    levels = {},
    earlier = createRenderings()
  }: CheckResources
): Array<Finding> {
  const resources = createRuleResources({dictionary, segment, terms, earlier})
  const isTooLong = (unit: CheckUnit): boolean =>
    isTranslated(unit) &&
    Math.max(unit.source.text.length, unit.target.text.length) > longestSide
  const blank = {source: {text: ''}, target: {text: ''}}
  const units = given.map((d) => (isTooLong(d) ? {...d, ...blank} : d))
  const copies = new Set(
    units.flatMap(({source, target}, index) =>
      /\p{Script=Han}/u.test(source.text) &&
      source.text.trim() === target.text.trim()
        ? [index]
        : []
    )
  )
  const findings = given.flatMap(
    (unit, index): Array<Finding> =>
      isTooLong(unit)
        ? [{...reportTooLong(unit), rule: 'length', unit: index}]
        : []
  )
  const levelOf = (rule: RuleId): RuleLevel =>
    levels[rule] ?? (optionalRules.includes(rule) ? 'off' : 'on')
  const add = (rule: RuleId, unit: number, report: Report): void => {
    const level = levelOf(rule)
    const severity = level === 'on' || level === 'off' ? {} : {severity: level}
    findings.push({rule, ...report, ...severity, unit})
  }
  const rules = ruleIds.filter((d) => levelOf(d) !== 'off')
  const gathering = rules.flatMap((rule) => {
    const create = gatheringRules[rule]
    return create ? [{rule, ...create(resources)}] : []
  })
  // All rules of one unit come before the next unit, since they read the same.
  for (const [index, unit] of units.entries()) {
    if (!isTranslated(unit)) continue
    for (const rule of rules)
      for (const report of unitRules[rule]?.(unit, resources) ?? [])
        add(rule, index, report)
    for (const {look} of gathering) look(unit, index)
  }
  for (const {rule, reports} of gathering)
    for (const {unit, ...report} of reports()) add(rule, unit, report)
  for (const rule of rules)
    for (const {unit, ...report} of documentRules[rule]?.(units, resources) ??
      [])
      add(rule, unit, report)
  const order = new Map(ruleIds.map((d, index) => [d, index]))
  return findings
    .filter((d) => d.rule === 'untranslated' || !copies.has(d.unit))
    .sort(
      (a, b) =>
        a.unit - b.unit ||
        (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0) ||
        a.range[0] - b.range[0]
    )
}

function reportTooLong(unit: CheckUnit): Report {
  const side = unit.source.text.length > longestSide ? 'source' : 'target'
  const {length} = unit[side].text
  return reportAt(
    unit,
    side,
    [0, 1],
    'error',
    `Unexpected unit of ${length} characters, which is not checked, expected at most ${longestSide}; divide it`
  )
}
