import type {XliffNode} from './structure/xliff-node.ts'

/** Where the specification says it, and what. */
interface Rule {
  /** Of XLIFF 2.1, unless `standard` says otherwise. */
  readonly section: string
  readonly standard?: '2.0'
  /** A rule that the official test suite itself does not hold to is only a warning. */
  readonly severity?: 'warning'
  readonly says: string
}

/** A place where a document is not what XLIFF 2 asks for. */
export interface XliffViolation {
  /** Id of the rule. */
  readonly rule: string
  /** `error`: the document is not XLIFF 2. */
  readonly severity: 'error' | 'warning'
  /** Such as `XLIFF 2.1, 4.2.2.5`. */
  readonly section: string
  readonly message: string
  /** In UTF-16 units of the text. */
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Rules by id, as a group of constraints lists them. */
export type Rules<Id extends string = string> = Readonly<Record<Id, Rule>>

/** Says that an element breaks a rule. */
export type Report<Id extends string> = (
  rule: Id,
  node: XliffNode,
  message: string
) => void
