import {keepColumns} from './columns.ts'
import type {KeepRow} from './glossary.ts'
import type {Problem} from './problem.ts'
import {type GlossaryFile, readTable} from './read-table.ts'
import {RowReader} from './row-reader.ts'

/** The rows of `keep.tsv`. */
export function readKeep(
  file: GlossaryFile,
  problems: Array<Problem>
): Array<KeepRow> {
  const rows: Array<KeepRow> = []
  const reader = new RowReader(keepColumns, problems)
  for (const table of readTable(file, keepColumns, problems)) {
    reader.open(table)
    const text = reader.required('text')
    const {path, line} = table
    if (!reader.failed) rows.push({text, note: reader.text('note'), path, line})
  }
  return rows
}
