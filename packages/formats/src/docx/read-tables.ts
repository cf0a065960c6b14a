import {type Columns, findColumns} from '../table/columns.ts'
import type {UnitRow} from '../table/read-units.ts'
import {createRowPlaces, type RowPlaces} from '../table/row-places.ts'
import {TableError} from '../table/table-error.ts'
import {readElements} from '../xml/read-elements.ts'
import type {OpenDocx} from './open-docx.ts'
import {type DocxRow, readRow} from './read-row.ts'

/** The order in which rows are handed on, whatever that of the file. */
const header = ['id', 'source', 'target', 'state', 'note']

/** A row of units and where its translation and its note belong. */
export interface DocxUnitRow extends UnitRow {
  readonly cell?: {
    /** Right after the start tag of the row in the XML. */
    readonly start: number
    /** Cells before that of the translation, and of the note where there is one. */
    readonly column: number
    readonly noteColumn?: number
  }
}

/** What the tables of a document hold. */
export interface DocxTables {
  /** Of units, behind one that names the columns. */
  readonly rows: ReadonlyArray<DocxUnitRow>
  /** Rows deleted, changed, and with pictures in them, as a person counts them. */
  readonly deleted: ReadonlyArray<number>
  readonly tracked: ReadonlyArray<number>
  readonly drawn: ReadonlyArray<number>
  /** Tables as wide as that of units, by their last row that is read before. */
  readonly unread: ReadonlyArray<{
    readonly after: number
    readonly rows: number
  }>
  /** Comments that stand outside of the rows. */
  readonly strayComments: ReadonlyArray<string>
  readonly places: RowPlaces
}

/**
 * The rows of units in a document; what was deleted with tracked changes is left out.
 * @throws {TableError} where there is no table of units, or its cells are merged.
 * @throws {BilingualError} where the XML is not well-formed.
 */
export function readTables({xml, comments, name}: OpenDocx): DocxTables {
  const places = createRowPlaces()
  const {place} = places
  const rows: Array<DocxUnitRow> = []
  const tracked: Array<number> = []
  const deleted: Array<number> = []
  const drawn: Array<number> = []
  const used = new Set<string>()
  /** Tables as wide as that of units, by their last row that is read before. */
  const unread: Array<{readonly after: number; rows: number}> = []
  let columns: Columns | undefined
  let known: Columns | undefined
  let width = 0
  let isFirst = false
  let isOther = false
  let line = 0
  const readNotes = ({cells}: DocxRow): Array<string> =>
    cells
      .flatMap((d) => d.comments)
      .flatMap((id) => {
        const note = used.has(id) ? undefined : comments.get(id)
        used.add(id)
        return note ?? []
      })
  readElements(
    xml,
    new Set(['tr']),
    (element, parents) => {
      const space = parents.findLast((d) => 'space' in d.attributes)
      const row = readRow(element, space?.attributes['space'] === 'preserve')
      const texts = row.cells.map((d) => d.text)
      if (isFirst) {
        isFirst = false
        columns = findColumns(texts)
        if (columns) {
          known = columns
          width = texts.length
          line++
          return
        }
        const isAlike = known !== undefined && texts.length === width
        // The table was split: the file knows the row as a unit.
        if (isAlike && row.cells.some((d) => d.id !== undefined))
          columns = known
        else if (isAlike) unread.push({after: line, rows: 0})
        isOther = !columns && isAlike
      }
      if (!columns) {
        const last = unread.at(-1)
        if (isOther && last) last.rows++
        return
      }
      line++
      if (row.isTracked) tracked.push(line)
      if (row.isDeleted) {
        deleted.push(line)
        return
      }
      refuseMerged(row, width, line)
      if (row.cells.some((d) => d.hasDrawing)) drawn.push(line)
      const {id, note, source, state, target} = columns
      const cells = [id, source, target, state, note].map((d) =>
        place(line, (d === undefined ? undefined : texts[d]) ?? '')
      )
      const kept = row.cells.flatMap((d) => d.id ?? [])[0]
      const exported = row.cells.flatMap((d) => d.exported ?? [])[0]
      rows.push({
        line,
        cells,
        cell: {
          start: element.start,
          column: target,
          ...(note !== undefined && {noteColumn: note})
        },
        notes: readNotes(row),
        ...(kept !== undefined && {id: kept}),
        ...(exported !== undefined && {exported}),
        ...(name !== undefined && {document: name})
      })
    },
    ({name}) => {
      if (name !== 'tbl') return
      isFirst = true
      columns = undefined
    }
  )
  if (line === 0)
    throw new TableError(
      'Unexpected document without a table of units, expected one whose first row names the columns ID, 中文, English, State and Comment',
      1,
      1
    )
  return {
    rows: [{line: 0, cells: header.map((d) => place(1, d))}, ...rows],
    deleted,
    tracked,
    drawn,
    unread,
    strayComments: [...comments].flatMap(([id, text]) =>
      used.has(id) ? [] : [text]
    ),
    places
  }
}

function refuseMerged({cells}: DocxRow, width: number, line: number): void {
  if (cells.length === width && !cells.some((d) => d.isMerged)) return
  throw new TableError(
    `Unexpected merged or missing cells in row ${line} of the table, expected one cell in each of ${width} columns; split them in the word processor`,
    line,
    1
  )
}
