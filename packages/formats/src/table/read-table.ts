import type {Range} from '@zhengben/bitext'
import type {BilingualFile, BilingualText} from '../bilingual/bilingual-unit.ts'
import {unguardFormula} from '../csv/guard-formula.ts'
import {findColumns} from './columns.ts'
import {findSeparator} from './find-separator.ts'
import {
  type Cell,
  type CellRow,
  readCells,
  type Separator
} from './read-cells.ts'
import {readUnits, type UnitRow} from './read-units.ts'
import {TableError} from './table-error.ts'

/**
 * The units of a table with Chinese and English in two columns. The first row
 * may name its columns (`id`, `zh`, `en`, `state`, `note` …); else Chinese
 * stands before English, and of three columns the first is the id. Lines are
 * parted as `separator` says, or by what the first line has most of. An
 * apostrophe that keeps a spreadsheet from reading a formula is taken off.
 * @throws {TableError} where there are not two columns or quotation is broken.
 */
export function readTable(
  text: string,
  separator: Separator = findSeparator(text)
): BilingualFile {
  return {
    lang: {source: 'zh', target: 'en'},
    ...readUnits(readRows(text, separator))
  }
}

/**
 * The rows of a table, with where each cell stands in the text.
 * @throws {TableError} where quotation is broken.
 */
export function readRows(
  text: string,
  separator: Separator = findSeparator(text)
): Array<UnitRow> {
  const rows = separator === '\t' ? readTabs(text) : readCells(text, separator)
  return rows.map(({line, cells}) => ({line, cells: cells.map(toText)}))
}

/**
 * Tab-separated tables have quotation marks as characters, or as Excel writes
 * them: round each cell with a tab, line end, comma or quotation mark.
 */
function readTabs(text: string): Array<CellRow> {
  const plain = (): Array<CellRow> => readCells(text, '\t', false)
  if (!text.includes('"')) return plain()
  try {
    const rows = readCells(text, '\t')
    return isQuotation(rows) ? rows : plain()
  } catch (error) {
    const rows = plain()
    // A table that was cut off, not one that knows no quotation.
    if (error instanceof TableError && !isBroken(rows)) return rows
    throw error
  }
}

function isQuotation(rows: ReadonlyArray<CellRow>): boolean {
  const header = rows[0]?.cells ?? []
  if (header.every((d) => d.isQuoted))
    return findColumns(header.map((d) => d.value)) !== undefined
  const special = rows
    .flatMap((d) => d.cells)
    .filter((d) => /[\t\r\n,"]/.test(d.value))
  return special.length > 0 && special.every((d) => d.isQuoted)
}

/**
 * Whether cells, read as they stand, show that a quotation broke off: all that
 * need quotation marks begin with one, and one is whole or never closed.
 */
function isBroken(rows: ReadonlyArray<CellRow>): boolean {
  const special = rows
    .flatMap((d) => d.cells)
    .map((d) => d.value)
    .filter((d) => /[,"]/.test(d))
  return (
    special.every((d) => d.startsWith('"')) &&
    special.some(
      (d) => /^"(?:[^"]|"")*"$/.test(d) || d.split('"').length % 2 === 0
    )
  )
}

function toText(cell: Cell): BilingualText {
  const text = unguardFormula(cell.value)
  const shift = cell.value.length - text.length
  const at = (place: number): number =>
    cell.at(Math.min(place, text.length) + shift)
  return {
    text,
    codes: [],
    toFile: ([from, to]: Range): Range => [at(from), at(Math.max(from, to))]
  }
}
