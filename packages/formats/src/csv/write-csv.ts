import {guardFormula} from './guard-formula.ts'

export interface CsvOptions {
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean
}

/**
 * Rows as comma-separated values after RFC 4180: lines end with CRLF, texts
 * stand in quotation marks, numbers do not. A text that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export function writeCsv(
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
  {bom = false}: CsvOptions = {}
): string {
  const lines = rows.map((row) => `${row.map(writeCell).join(',')}\r\n`)
  return (bom ? '\u{FEFF}' : '') + lines.join('')
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return `"${guardFormula(value).replaceAll('"', '""')}"`
}
