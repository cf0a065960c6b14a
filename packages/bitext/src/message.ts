import type {Range} from './range.ts'

/**
 * Something a person should look at: a doubtful place, a gap, a finding.
 * `range` points into the source; the pipeline turns messages into
 * `VFileMessage`s with line and column.
 */
export interface Message {
  readonly ruleId: string
  readonly range: Range
  /** One sentence: what was seen and what to do. */
  readonly reason: string
  /** What stands there. */
  readonly actual: string
  /** Readings that were considered, best first; may be empty. */
  readonly expected: ReadonlyArray<string>
}
