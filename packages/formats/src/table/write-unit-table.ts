import {guardFormula} from '../csv/guard-formula.ts'
import {writeCsv} from '../csv/write-csv.ts'
import type {Edition} from '../edition.ts'
import {writeXlsx} from '../xlsx/write-xlsx.ts'
import {createUnitRows} from './unit-rows.ts'
import {unitStates} from './unit-state.ts'

const header = ['id', 'source', 'target', 'state', 'note', 'as found']

/** The units of an edition as cells, the header first. */
function createCells(edition: Edition): Array<Array<string>> {
  return [
    header,
    ...createUnitRows(edition).map(
      ({id, source, target, state, note, found = ''}) => [
        id,
        source,
        target,
        state,
        note,
        found
      ]
    )
  ]
}

/**
 * The units as comma-separated values with a byte order mark, by which Excel
 * knows the encoding. No cell becomes a formula; `readTable` gives all back.
 */
export function writeUnitCsv(edition: Edition): string {
  return writeCsv(createCells(edition), {bom: true})
}

/**
 * The same tab-separated. As Excel does it, cells with a tab, a line end, a
 * comma or a quotation mark stand in quotation marks.
 */
export function writeUnitTsv(edition: Edition): string {
  return createCells(edition)
    .map((row) => `${row.map(writeCell).join('\t')}\n`)
    .join('')
}

function writeCell(value: string): string {
  const text = guardFormula(value)
  return /[\t\r\n,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The same as a workbook, laid out for reading, with a list of states to choose
 * from.
 * @throws {RangeError} for a text that is longer than Excel takes in a cell.
 */
export function writeUnitXlsx(edition: Edition): Uint8Array {
  return writeXlsx(edition.meta.id, createCells(edition), [
    {width: 7},
    {width: 44},
    {width: 56},
    {width: 11, choices: unitStates},
    {width: 28},
    {width: 44}
  ])
}
