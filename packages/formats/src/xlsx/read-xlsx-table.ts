import type {BilingualFile} from '../bilingual/bilingual-unit.ts'
import {readUnits} from '../table/read-units.ts'
import {createRowPlaces} from '../table/row-places.ts'
import {readWorkbook} from './read-xlsx.ts'

/**
 * The units of a workbook, by the columns that one of its first rows names (as in
 * `readTable`). Comments beside cells become notes. Places are rows of the sheet and characters of a cell.
 * @throws {TableError} where the bytes are no workbook, there are not two columns, or
 *   cells of units are merged.
 */
export function readXlsxTable(bytes: Uint8Array): BilingualFile {
  const {place, pointAt} = createRowPlaces()
  const {comments, merged, rows} = readWorkbook(bytes)
  const placed = rows.map(({line, cells}) => ({
    line,
    cells: cells.map((d) => place(line, d)),
    notes: comments.get(line) ?? [],
    isMerged: merged.some(([first, last]) => first <= line && line <= last)
  }))
  return {lang: {source: 'zh', target: 'en'}, ...readUnits(placed), pointAt}
}
