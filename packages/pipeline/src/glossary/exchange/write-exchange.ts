import {writeCsv} from '@zhengben/formats/csv'
import {writeLines} from '@zhengben/formats/lexicon'
import {writeTbx} from '@zhengben/formats/tbx'
import {writeXlsx} from '@zhengben/formats/xlsx'
import {
  type Cells,
  columnsOf,
  type GlossaryKind,
  valuesOf
} from '@zhengben/glossary/exchange'
import type {ExchangeFormat} from './exchange-format.ts'
import {writeTermComment} from './term-comment.ts'
import {termsToTbx} from './terms-to-tbx.ts'

/** Rows of one kind as a file of the format, which can hold that kind. */
export function writeExchange(
  format: ExchangeFormat,
  kind: GlossaryKind,
  rows: ReadonlyArray<Cells>
): string | Uint8Array {
  const columns = columnsOf[kind]
  const cells = (): Array<Array<string>> =>
    rows.map((row) => columns.map((d) => row[d] ?? ''))
  switch (format) {
    case 'csv':
      return writeCsv([[...columns], ...cells()], {bom: true})
    case 'tsv':
      return [
        `# ${columns.join('\t')}`,
        ...cells().map((d) => d.join('\t')),
        ''
      ].join('\n')
    case 'xlsx':
      return writeXlsx(kind, [[...columns], ...cells()])
    case 'tbx2':
    case 'tbx3':
      return writeTbx(termsToTbx(rows), format === 'tbx2' ? 2 : 3)
    case 'omegat':
      return writeLines(
        rows.map((row) => [
          row['source'] ?? '',
          row['preferred'] ?? '',
          writeTermComment(row)
        ]),
        '\t'
      )
    case 'opencc':
      return writeOpencc(rows)
    case 'jieba':
      return writeLines(
        rows.map((row) => [
          row['source'] ?? row['text'] ?? '',
          row['pos'] ?? ''
        ]),
        ' '
      )
  }
}

/** One line for each form; a form of two families has the originals of both. */
function writeOpencc(rows: ReadonlyArray<Cells>): string {
  const originals = new Map<string, Array<string>>()
  for (const row of rows) {
    const form = row['variant'] ?? ''
    // A space parts the values; a value with one cannot be written.
    const values = valuesOf(row['original']).filter((d) => !/\s/.test(d))
    if (values.length === 0 || form.startsWith('#')) continue
    const known = originals.get(form)
    if (known) known.push(...values.filter((d) => !known.includes(d)))
    else originals.set(form, values)
  }
  return writeLines(
    [...originals].map(([form, values]) => [form, values.join(' ')]),
    '\t'
  )
}
