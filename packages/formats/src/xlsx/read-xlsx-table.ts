import type {BilingualFile} from '../bilingual/bilingual-unit.ts'
import {readUnits} from '../table/read-units.ts'
import {createRowPlaces} from '../table/row-places.ts'
import {readXlsx} from './read-xlsx.ts'

/**
 * The units of a workbook, by the columns that its first row names (as in
 * `readTable`). Places are rows of the sheet and characters of a cell.
 * @throws {TableError} where the bytes are no workbook, or there are not two columns.
 */
export function readXlsxTable(bytes: Uint8Array): BilingualFile {
  const {place, pointAt} = createRowPlaces()
  const rows = readXlsx(bytes).map(({line, cells}) => ({
    line,
    cells: cells.map((d) => place(line, d))
  }))
  return {lang: {source: 'zh', target: 'en'}, ...readUnits(rows), pointAt}
}
