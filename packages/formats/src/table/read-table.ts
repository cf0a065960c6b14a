import type {Range} from '@zhengben/bitext'
import type {
  BilingualFile,
  BilingualRemark,
  BilingualText
} from '../bilingual/bilingual-unit.ts'
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
  const {rows, unclosed} = readTexts(text, separator)
  const {units, remarks = []} = readUnits(rows)
  const all = [...(unclosed ? [remarkUnclosed(unclosed)] : []), ...remarks]
  return {
    lang: {source: 'zh', target: 'en'},
    units,
    ...(all.length > 0 && {remarks: all})
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
  return readTexts(text, separator).rows
}

interface Read<T> {
  readonly rows: Array<T>
  /** The cell whose quotation mark kept the table from being read with quotation. */
  readonly unclosed?: Cell | undefined
}

function readTexts(text: string, separator: Separator): Read<UnitRow> {
  const {rows, unclosed} =
    separator === '\t' ? readTabs(text) : {rows: readCells(text, separator)}
  return {
    rows: rows.map(({line, cells}) => ({line, cells: cells.map(toText)})),
    ...(unclosed && {unclosed})
  }
}

function remarkUnclosed(cell: Cell): BilingualRemark {
  return {
    at: cell.at(0),
    reason:
      'Unexpected quotation mark that opens a cell and is never closed, read as a character like all of this table; expected another `"` at the end of the cell if they are not characters'
  }
}

/**
 * Tab-separated tables have quotation marks as characters, or as Excel writes
 * them: round each cell with a tab, line end, comma or quotation mark.
 */
function readTabs(text: string): Read<CellRow> {
  const plain = (): Array<CellRow> => readCells(text, '\t', false)
  if (!text.includes('"')) return {rows: plain()}
  try {
    const rows = readCells(text, '\t')
    return {rows: isQuotation(rows) ? rows : plain()}
  } catch (error) {
    const rows = plain()
    // A table that was cut off, not one that knows no quotation.
    if (error instanceof TableError && !isBroken(rows))
      return {rows, unclosed: findUnclosed(rows)}
    throw error
  }
}

/** A cell that opens with a quotation mark and has no other. */
function findUnclosed(rows: ReadonlyArray<CellRow>): Cell | undefined {
  return rows
    .flatMap((d) => d.cells)
    .find(({value}) => value.lastIndexOf('"') === 0)
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
