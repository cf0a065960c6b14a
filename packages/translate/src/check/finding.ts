import type {Range} from '@zhengben/bitext'

/** `error`: surely wrong; `warning`: look at it; `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'

/** One thing that a rule found. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** Index of the unit in the list given. */
  readonly unit: number
  readonly side: 'source' | 'target'
  /** In the text of that side. */
  readonly range: Range
  /** One sentence: what was seen and what was expected. */
  readonly message: string
  /** What stands there; empty where something is missing. */
  readonly actual: string
  /** What should, best first; may be empty. */
  readonly expected: ReadonlyArray<string>
}

/** The rules, in the order in which findings of one unit are listed. */
export const ruleIds = [
  'empty',
  'untranslated',
  'number',
  'date',
  'measure',
  'term',
  'term-forbidden',
  'term-variants',
  'name',
  'code',
  'end-mark',
  'full-width',
  'pair',
  'space',
  'repeat',
  'capital',
  'length',
  'consistency',
  'same-target'
] as const

export type RuleId = (typeof ruleIds)[number]

/** Rules that report nothing unless they are asked for. */
export const optionalRules: ReadonlyArray<RuleId> = ['same-target']

/** `on` leaves each finding its own severity, any other but `off` gives all of a rule the same. */
export const ruleLevels = ['off', 'on', 'info', 'warning', 'error'] as const

export type RuleLevel = (typeof ruleLevels)[number]

/** What is asked of rules; those that are absent are as they come. */
export type RuleLevels = Readonly<Partial<Record<RuleId, RuleLevel>>>
