import {segmentationColumns} from './columns.ts'
import type {SegmentationRow} from './glossary.ts'
import type {Problem} from './problem.ts'
import {type GlossaryFile, readTable} from './read-table.ts'
import {RowReader} from './row-reader.ts'

/** The rows of `segmentation.tsv`. */
export function readSegmentation(
  file: GlossaryFile,
  problems: Array<Problem>
): Array<SegmentationRow> {
  const rows: Array<SegmentationRow> = []
  const reader = new RowReader(segmentationColumns, problems)
  for (const table of readTable(file, segmentationColumns, problems)) {
    reader.open(table)
    const row: SegmentationRow = {
      language: reader.choice('language', ['en', 'zh']),
      kind: reader.choice('kind', ['break', 'no-break']),
      before: reader.text('before'),
      after: reader.text('after'),
      example: reader.list('example'),
      note: reader.text('note'),
      path: table.path,
      line: table.line
    }
    if (row.before === '' && (row.after === '' || row.kind === 'no-break'))
      reader.report(
        'before',
        'empty',
        row.kind === 'break'
          ? 'Unexpected empty `before` and `after`, expected at least one of them'
          : 'Unexpected empty `before`, expected the text that ends no sentence',
        true
      )
    if (!reader.failed) rows.push(row)
  }
  return rows
}
