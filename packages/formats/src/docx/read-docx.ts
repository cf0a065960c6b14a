import type {
  BilingualFile,
  BilingualRemark
} from '../bilingual/bilingual-unit.ts'
import {readUnits} from '../table/read-units.ts'
import type {RowPlaces} from '../table/row-places.ts'
import {openDocx} from './open-docx.ts'
import {readTables} from './read-tables.ts'

/**
 * The units of a document with a table (or several) whose first row names the
 * columns, as `writeDocx` makes it and a reviewer sends it back. Tracked
 * changes count as accepted, comments become notes, places are rows of the
 * table and characters of a cell.
 * @throws {TableError} where the bytes are no document, there is no such
 *   table, or its cells are merged.
 */
export function readDocx(bytes: Uint8Array): BilingualFile {
  const {deleted, drawn, places, rows, strayComments, tracked, unread} =
    openDocx(bytes, readTables)
  const {place, pointAt} = places
  const {remarks = [], units} = readUnits(rows)
  const startOf = (line: number): number => place(line, '').toFile([0, 0])[0]
  const all = [
    ...remarks,
    ...remark(place, deleted, 'deleted with tracked changes, left out'),
    ...remark(place, tracked, 'with tracked changes, read as accepted'),
    ...remark(
      place,
      drawn,
      'with a picture, text box or footnote, which is not read'
    ),
    ...unread.map(({after, rows}) => ({
      at: startOf(after),
      reason: `Unexpected table of ${rows} ${rows === 1 ? 'row' : 'rows'} without names of columns, which is not read; where it holds units, copy the row with the names on top of it`
    })),
    ...strayComments.map((text) => ({
      at: startOf(1),
      reason: `Unexpected comment outside the table: ${text}`
    }))
  ]
  return {
    lang: {source: 'zh', target: 'en'},
    units,
    ...(all.length > 0 && {remarks: all}),
    pointAt
  }
}

/** One remark for all rows that it holds for, at the first. */
function remark(
  place: RowPlaces['place'],
  lines: ReadonlyArray<number>,
  what: string
): Array<BilingualRemark> {
  const [first] = lines
  if (first === undefined) return []
  const shown = lines.slice(0, 20).join(', ')
  const more = lines.length > 20 ? ` and ${lines.length - 20} more` : ''
  return [
    {
      at: place(first, '').toFile([0, 0])[0],
      reason: `${lines.length === 1 ? 'Row' : 'Rows'} ${shown}${more} ${what}`
    }
  ]
}
