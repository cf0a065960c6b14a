import {findUnits} from '../table/read-units.ts'
import {openWorkbook} from '../xlsx/read-xlsx.ts'
import {placeRows} from '../xlsx/read-xlsx-table.ts'
import type {Fill} from './fill.ts'
import {fillSheet} from './fill-sheet.ts'
import {addNote} from './fill-table.ts'

/**
 * The workbook with English for units that have none, by their index in
 * `readXlsxTable`; all else stays, every other part byte for byte. A note stands in the column for
 * notes, where there is one. What is
 * filled in is text, whatever it begins with. A cell that holds a formula stays
 * as it is.
 * @throws {TableError} as `readXlsxTable`, and where another part is damaged.
 */
export function fillXlsx(
  bytes: Uint8Array,
  fills: ReadonlyMap<number, Fill>
): Uint8Array {
  return openWorkbook(bytes, (workbook) => {
    const found = findUnits(placeRows(workbook).rows)
    if (!found) return workbook.replace(workbook.xml)
    const {columns, rows} = found
    const texts = new Map<number, Map<number, string>>()
    for (const [index, {note, target}] of fills) {
      const row = rows[index]
      if (!row) continue
      const cells = new Map([[columns.target, target.text]])
      if (note !== undefined && columns.note !== undefined) {
        const present = row.cells[columns.note]?.text ?? ''
        cells.set(columns.note, addNote(present, note))
      }
      texts.set(row.line, cells)
    }
    return workbook.replace(fillSheet(workbook.xml, texts))
  })
}
