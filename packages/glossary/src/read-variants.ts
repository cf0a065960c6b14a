import {variantColumns} from './columns.ts'
import type {VariantRow} from './glossary.ts'
import type {Problem} from './problem.ts'
import {type GlossaryFile, readTable} from './read-table.ts'
import {RowReader} from './row-reader.ts'

/** The rows of one `variants/*.tsv`. */
export function readVariants(
  file: GlossaryFile,
  problems: Array<Problem>
): Array<VariantRow> {
  const rows: Array<VariantRow> = []
  const reader = new RowReader(variantColumns, problems)
  for (const table of readTable(file, variantColumns, problems)) {
    reader.open(table)
    const row: VariantRow = {
      variant: reader.required('variant'),
      originals: reader.requiredList('original'),
      layer: reader.choice('layer', ['word', 'char']),
      families: reader.list('family'),
      status: reader.status(),
      unless: reader.list('unless'),
      example: reader.text('example'),
      restored: reader.text('restored'),
      note: reader.text('note'),
      path: table.path,
      line: table.line
    }
    checkVariant(row, reader)
    if (!reader.failed) rows.push(row)
  }
  return rows
}

function checkVariant(row: VariantRow, reader: RowReader): void {
  const {variant} = row
  if (reader.failed) return
  if (row.originals.includes(variant))
    reader.report(
      'original',
      'identity',
      `Unexpected original \`${variant}\`, the same as the variant; that it may be honest needs no row`,
      true
    )
  if (
    row.layer === 'char' &&
    [variant, ...row.originals].some((d) => [...d].length !== 1)
  )
    reader.report(
      'layer',
      'layer',
      'Unexpected layer `char` for more than one character, expected `word`',
      true
    )
  const idle = row.unless.find((d) => !d.includes(variant))
  if (idle !== undefined)
    reader.report(
      'unless',
      'unless',
      `Unexpected context \`${idle}\`, expected one that holds \`${variant}\``
    )
  if (row.example && !row.example.includes(variant))
    reader.report(
      'example',
      'example',
      `Unexpected example without \`${variant}\``
    )
  if ((row.example === '') !== (row.restored === ''))
    reader.report(
      row.example ? 'restored' : 'example',
      'example',
      'Unexpected empty cell, expected `example` and `restored` both or neither'
    )
}
