import {BilingualError} from '../bilingual/bilingual-error.ts'
import type {
  BilingualFile,
  BilingualRemark
} from '../bilingual/bilingual-unit.ts'
import {type Columns, findColumns} from '../table/columns.ts'
import {readUnits, type UnitRow} from '../table/read-units.ts'
import {createRowPlaces} from '../table/row-places.ts'
import {TableError} from '../table/table-error.ts'
import {readElements} from '../xml/read-elements.ts'
import {textOf} from '../xml/xml-node.ts'
import {
  openPackage,
  type Package,
  type PackageKind
} from '../zip/open-package.ts'
import {type Relation, readRelations} from '../zip/read-relations.ts'
import {readComments} from './read-comments.ts'
import {type DocxRow, readRow} from './read-row.ts'

const kind: PackageKind = {
  name: 'document (.docx)',
  program: 'word processor'
}
/** Bytes of the text, unpacked; a thousand pages of table are 20 MB. */
const mostBytes = 128 * 2 ** 20
/** Of the lists of parts, which are short. */
const mostListBytes = 4 * 2 ** 20

/** The order in which rows are handed on, whatever that of the file. */
const header = ['id', 'source', 'target', 'state', 'note']

/**
 * The units of a document with a table (or several) whose first row names the
 * columns, as `writeDocx` makes it and a reviewer sends it back. Tracked
 * changes count as accepted, comments become notes, places are rows of the
 * table and characters of a cell.
 * @throws {TableError} where the bytes are no document, there is no such
 *   table, or its cells are merged.
 */
export function readDocx(bytes: Uint8Array): BilingualFile {
  return openPackage(bytes, kind, (file) => {
    const {comments, document, properties} = readParts(file)
    try {
      return readTables(
        document,
        comments === undefined ? new Map() : readComments(comments),
        properties && readIdentifier(properties)
      )
    } catch (error) {
      if (!(error instanceof BilingualError)) throw error
      throw new TableError(`${error.message} in the ${kind.name}`, 1, 1)
    }
  })
}

/** The XML of the parts that count. */
interface Parts {
  readonly document: string
  readonly comments?: string
  readonly properties?: string
}

function readParts(file: Package): Parts {
  const top = readRelations(file.read('_rels/.rels', mostListBytes), '')
  const main = find(top, 'officeDocument') ?? 'word/document.xml'
  const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(main) ?? []
  const list = `${folder}/_rels/${name}.rels`
  const own = file.has(list)
    ? readRelations(file.read(list, mostListBytes), folder)
    : []
  const read = (part: string | undefined, most: number): string | undefined =>
    part !== undefined && file.has(part) ? file.read(part, most) : undefined
  const comments = read(find(own, 'comments'), mostBytes)
  const properties = read(find(top, 'core-properties'), mostListBytes)
  return {
    document: file.read(main, mostBytes),
    ...(comments !== undefined && {comments}),
    ...(properties !== undefined && {properties})
  }
}

function find(
  relations: ReadonlyArray<Relation>,
  type: string
): string | undefined {
  return relations.find((d) => d.type === type)?.target
}

/** The document that the file says it is of. */
function readIdentifier(xml: string): string | undefined {
  let value = ''
  readElements(xml, new Set(['identifier']), (element) => {
    value = textOf(element).trim()
  })
  return value === '' ? undefined : value
}

function readTables(
  xml: string,
  comments: ReadonlyMap<string, string>,
  name: string | undefined
): BilingualFile {
  const {place, pointAt} = createRowPlaces()
  const rows: Array<UnitRow> = []
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
  const {remarks = [], units} = readUnits([
    {line: 0, cells: header.map((d) => place(1, d))},
    ...rows
  ])
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
      at: place(after, '').toFile([0, 0])[0],
      reason: `Unexpected table of ${rows} ${rows === 1 ? 'row' : 'rows'} without names of columns, which is not read; where it holds units, copy the row with the names on top of it`
    })),
    ...[...comments].flatMap(([id, text]) =>
      used.has(id)
        ? []
        : {
            at: place(1, '').toFile([0, 0])[0],
            reason: `Unexpected comment outside the table: ${text}`
          }
    )
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
  place: ReturnType<typeof createRowPlaces>['place'],
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

function refuseMerged({cells}: DocxRow, width: number, line: number): void {
  if (cells.length === width && !cells.some((d) => d.isMerged)) return
  throw new TableError(
    `Unexpected merged or missing cells in row ${line} of the table, expected one cell in each of ${width} columns; split them in the word processor`,
    line,
    1
  )
}
