/** A table whose rows have a status. */
export type DecidedTable = 'variants' | 'terms'

/**
 * What a person decided about a row.
 *
 * | action   | accepted                | rejected                  |
 * | -------- | ----------------------- | ------------------------- |
 * | `add`    | the row is approved     | it is entered as retired  |
 * | `keep`   | it stands, and approved | it is retired             |
 * | `retire` | it is retired           | it stands as it is        |
 */
export interface GlossaryDecision {
  readonly id: string
  readonly action: 'add' | 'keep' | 'retire'
  readonly decision: 'accept' | 'reject'
  readonly table: DecidedTable
  /** Of the file, relative to the project: `glossary/variants/bangdu.tsv`. */
  readonly path: string
  /** The line that stood there; absent where the action is `add`. */
  readonly was?: string | undefined
  /** By column; several values separated by `|`, as in the file. */
  readonly cells: Readonly<Record<string, string>>
  /** Goes into the note of a row that is retired. */
  readonly reason?: string | undefined
}

/** What became of a decision. */
export interface DecisionOutcome {
  readonly decision: GlossaryDecision
  /** `unchanged`: the glossary says so already. */
  readonly result: 'written' | 'unchanged' | 'conflict'
  /** What was written, or why it could not be. */
  readonly reason: string
  /** Where the row stands now; of a conflict, what it is with. */
  readonly path: string
  /** From 1; absent where no line is meant. */
  readonly line?: number
}
