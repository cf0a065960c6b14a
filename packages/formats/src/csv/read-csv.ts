import {findSeparator} from '../table/find-separator.ts'
import {readCells} from '../table/read-cells.ts'
import type {TableRow} from '../table/table-row.ts'
import {unguardFormula} from './guard-formula.ts'

/**
 * The rows of comma-separated values, strictly. The separator is the one that
 * the first line has most of. An apostrophe that keeps a spreadsheet from
 * reading a formula is taken off. Lines without anything are no rows.
 * @throws {TableError} where quotation is broken.
 */
export function readCsv(text: string): Array<TableRow> {
  return readCells(text, findSeparator(text)).map(({line, cells}) => ({
    line,
    cells: cells.map((d) => unguardFormula(d.value))
  }))
}
