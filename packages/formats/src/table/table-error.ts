/** A file is no table of the kind expected. Lines and columns from 1. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly line: number
  readonly column: number

  constructor(reason: string, line: number, column: number) {
    super(reason)
    this.line = line
    this.column = column
  }
}
