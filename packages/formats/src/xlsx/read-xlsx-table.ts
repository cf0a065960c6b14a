import type {BilingualFile} from '../bilingual/bilingual-unit.ts'
import {readUnits, type UnitRow} from '../table/read-units.ts'
import {createRowPlaces, type RowPlaces} from '../table/row-places.ts'
import {mostRows, type Sheet} from './read-sheet.ts'
import {readWorkbook, type Workbook} from './read-xlsx.ts'

/**
 * The units of a workbook, by the columns that one of its first rows names (as in
 * `readTable`). Comments beside cells become notes. Places are rows of the sheet and characters of a cell.
 * @throws {TableError} where the bytes are no workbook, there are not two columns, or
 *   cells of units are merged.
 */
export function readXlsxTable(bytes: Uint8Array): BilingualFile {
  const {pointAt, rows} = placeRows(readWorkbook(bytes))
  return {lang: {source: 'zh', target: 'en'}, ...readUnits(rows), pointAt}
}

/** The rows of a workbook as those of a table of units. */
export function placeRows({comments, merged, rows}: Workbook): {
  readonly rows: ReadonlyArray<UnitRow>
  readonly pointAt: RowPlaces['pointAt']
} {
  const {place, pointAt} = createRowPlaces()
  const mergedRows = createMergedRows(merged)
  const placed = rows.map(({line, cells}) => ({
    line,
    cells: cells.map((d) => place(line, d)),
    notes: comments.get(line) ?? [],
    isMerged: mergedRows(line)
  }))
  return {rows: placed, pointAt}
}

/** Whether a row has merged cells; of any number of groups, in no time. */
function createMergedRows(merged: Sheet['merged']): (line: number) => boolean {
  const last = merged.reduce((most, d) => Math.max(most, d[0]), 0)
  /** The last row that groups beginning in a row or before it have. */
  const ends = new Map<number, number>()
  for (const [from, to] of merged)
    ends.set(from, Math.max(to, ends.get(from) ?? 0))
  const reach: Array<number> = [0]
  for (let line = 1; line <= Math.min(last, mostRows); line++)
    reach.push(Math.max(reach[line - 1] as number, ends.get(line) ?? 0))
  return (line) => line <= (reach[line] ?? reach.at(-1) ?? 0)
}
