import {keepColumns, termColumns, variantColumns} from '../columns.ts'

/** What the rows of a table are. */
export type GlossaryKind = 'terms' | 'variants' | 'keep'

/** A row by column, each cell as it stands in a glossary file: values of a list parted by `|`. */
export type Cells = Readonly<Record<string, string>>

/** A row of a file that is read in. A column that the file says nothing of is absent. */
export interface IncomingRow {
  /** In its file, from 1. */
  readonly line: number
  readonly cells: Cells
}

/** The columns of each kind, in order. */
export const columnsOf: Readonly<Record<GlossaryKind, ReadonlyArray<string>>> =
  {
    terms: termColumns,
    variants: variantColumns,
    keep: keepColumns
  }

/** The column that names the row. */
export function keyColumn(kind: GlossaryKind): string {
  return columnsOf[kind][0] as string
}

/** The values of a cell that is a list. */
export function valuesOf(cell: string | undefined): Array<string> {
  return (cell ?? '').split('|').filter((d) => d !== '')
}
