/** One row of a table that a file holds. */
export interface TableRow {
  /** Of its first character in a text, of the row in a sheet; from 1. */
  readonly line: number
  readonly cells: ReadonlyArray<string>
}
