import type {Range} from './range.ts'

/** What kind of damage an edit undoes; the order is the order of the passes. */
export type EditKind =
  | 'encoding'
  | 'character'
  | 'noise'
  | 'reading'
  | 'spam'
  | 'punctuation'
  | 'script'
  | 'variant'
  | 'layout'
  | 'gap'

/** Every edit kind, in the order they are listed to users. */
export const editKinds: ReadonlyArray<EditKind> = [
  'encoding',
  'character',
  'noise',
  'reading',
  'spam',
  'punctuation',
  'script',
  'variant',
  'layout',
  'gap'
]

/** Who proposed something, and where a person can look it up. */
export interface Origin {
  readonly source: 'glossary' | 'model' | 'unicode' | 'person'
  /** Stable name of the rule, such as `variant` or `noise-symbol`. */
  readonly ruleId: string
  /** `FILE:LINE` of the glossary row; absent where no row stands behind it. */
  readonly entry?: string
}

/** One possible reading of a place. `cost` is −ln of its probability. */
export interface Candidate {
  readonly value: string
  readonly cost: number
  readonly origin: Origin
}

/** One pass's part in an edit that several passes made together. */
export interface Step {
  readonly kind: EditKind
  readonly origin: Origin
  /** What stood in the edit's range after this step. */
  readonly value: string
}

/**
 * `range` of the source is to be read as `value`.
 *
 * `confidence` is the probability, 0–1, that the edit is right. `candidates`
 * are the readings that were weighed, best first, and are absent where nothing
 * was weighed. `steps` is present where passes overlapped.
 */
export interface Edit {
  readonly range: Range
  readonly value: string
  readonly kind: EditKind
  readonly origin: Origin
  readonly confidence: number
  readonly candidates?: ReadonlyArray<Candidate>
  readonly steps?: ReadonlyArray<Step>
}
