import type {RowPlace} from './glossary.ts'

/**
 * Something wrong in a glossary file. `column` counts UTF-16 units from 1.
 * `fatal`: the glossary must not be used, because it cannot be known what the
 * linguist meant; the row is left out of the result.
 */
export interface Problem extends RowPlace {
  readonly column: number
  /** Stable name of the check, such as `glossary-order`. */
  readonly ruleId: string
  /** One sentence: what was seen and what was expected. */
  readonly reason: string
  readonly fatal: boolean
}
