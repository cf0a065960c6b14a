import {termColumns} from './columns.ts'
import type {TermRow} from './glossary.ts'
import type {Problem} from './problem.ts'
import {type GlossaryFile, readTable} from './read-table.ts'
import {RowReader} from './row-reader.ts'

/** The rows of one `terms/*.tsv`. */
export function readTerms(
  file: GlossaryFile,
  problems: Array<Problem>
): Array<TermRow> {
  const rows: Array<TermRow> = []
  const reader = new RowReader(termColumns, problems)
  for (const table of readTable(file, termColumns, problems)) {
    reader.open(table)
    const row: TermRow = {
      source: reader.required('source'),
      preferred: reader.required('preferred'),
      admitted: reader.list('admitted'),
      forbidden: reader.list('forbidden'),
      pos: reader.text('pos'),
      domain: reader.text('domain'),
      status: reader.status(),
      note: reader.text('note'),
      path: table.path,
      line: table.line
    }
    const torn = row.forbidden.find(
      (d) => d === row.preferred || row.admitted.includes(d)
    )
    if (torn !== undefined)
      reader.report(
        'forbidden',
        'forbidden',
        `Unexpected forbidden rendering \`${torn}\`, which the same row allows`
      )
    if (!reader.failed) rows.push(row)
  }
  return rows
}
