import {
  type BilingualFile,
  type BilingualRemark,
  type BilingualText,
  type BilingualUnit,
  emptyText
} from '../bilingual/bilingual-unit.ts'
import {limitRemarks} from '../bilingual/limit-remarks.ts'
import {type Columns, findColumns} from './columns.ts'
import {TableError} from './table-error.ts'
import {readState} from './unit-state.ts'

/** Rows among which a header is looked for: titles may stand above it. */
const lastHeader = 10

/** A row of a table of units, as any of the readers gives it. */
export interface UnitRow {
  /** From 1, as a person counts it in the file. */
  readonly line: number
  readonly cells: ReadonlyArray<BilingualText>
  /** The id that the file keeps beside the one that can be seen. */
  readonly id?: string
  /** The document that the file is of, and what the translation was when it was written. */
  readonly document?: string
  readonly exported?: string
  /** What people wrote beside the row. */
  readonly notes?: ReadonlyArray<string>
  /** One of its cells is also one of another column or row. */
  readonly isMerged?: boolean
}

/** The rows that hold units, one each, and what their columns are. */
export interface FoundUnits<T> {
  readonly rows: ReadonlyArray<T>
  readonly columns: Columns
}

/**
 * The rows of units in a table with Chinese and English in two columns. One of the
 * first rows may name its columns, and what stands above is no unit; else Chinese stands before English, and of three
 * columns the first is the id. Nothing where no row holds anything.
 * @throws {TableError} where there are not two columns.
 */
export function findUnits<T extends UnitRow>(
  rows: ReadonlyArray<T>
): FoundUnits<T> | undefined {
  const filled = rows.filter((row) => row.cells.some((d) => !isBlank(d)))
  const first = filled[0]
  if (!first) return
  const head = filled
    .slice(0, lastHeader)
    .findIndex((row) => findColumns(row.cells.map((d) => d.text)))
  const named = findColumns(filled[head]?.cells.map((d) => d.text) ?? [])
  const columns = named ?? guessColumns(filled)
  if (!columns)
    throw new TableError(
      `Unexpected ${first.cells.length === 1 ? 'single column' : `${first.cells.length} columns without names`}, expected Chinese and English in two columns`,
      first.line,
      1
    )
  return {columns, rows: filled.slice(head + 1)}
}

/**
 * The units of a table, as `findUnits` finds them. Rows without an id, and such
 * as repeat one, are kept and remarked on.
 * @throws {TableError} where there are not two columns, or cells are merged.
 */
export function readUnits(
  table: ReadonlyArray<UnitRow>
): Pick<BilingualFile, 'units' | 'remarks'> {
  const found = findUnits(table)
  if (!found) return {units: []}
  const {columns, rows} = found
  const remarks: Array<BilingualRemark> = []
  const taken = new Set<string>()
  const units = rows.map((row, index): BilingualUnit => {
    if (row.isMerged)
      throw new TableError(
        `Unexpected merged cells in row ${row.line}, expected one cell for each column; split them`,
        row.line,
        1
      )
    const at = row.cells[0]?.toFile([0, 0])[0] ?? 0
    const remark = (reason: string): number => remarks.push({at, reason})
    const id =
      columns.id === undefined
        ? `${index + 1}`
        : findId(row, row.cells[columns.id]?.text.trim() ?? '', taken, remark)
    taken.add(id)
    return readUnit(row, columns, id)
  })
  return {units, ...limitRemarks(remarks, 'rows without an id of their own')}
}

function readUnit(
  {cells, document, exported, notes = []}: UnitRow,
  columns: Columns,
  id: string
): BilingualUnit {
  const last = cells.at(-1)
  const end = last?.toFile([last.text.length, last.text.length])[1] ?? 0
  const textOf = (column: number | undefined): BilingualText =>
    (column === undefined ? undefined : cells[column]) ?? emptyText(end)
  const state = readState(textOf(columns.state).text)
  const note = textOf(columns.note).text
  return {
    id,
    source: textOf(columns.source),
    target: textOf(columns.target),
    ...(state !== '' && {state}),
    notes: [...(note.trim() === '' ? [] : [note]), ...notes],
    ...(document !== undefined && {document}),
    ...(exported !== undefined && {exported})
  }
}

/**
 * The id that the file keeps unseen holds, for the seen one may have been typed
 * over. Programs copy it along with a row; then the seen one holds, if it was changed.
 */
function findId(
  {id: kept = '', line}: UnitRow,
  seen: string,
  taken: ReadonlySet<string>,
  remark: (reason: string) => void
): string {
  const [id] = [kept, seen].filter((d) => d !== '' && !taken.has(d))
  if (id !== undefined) {
    if (seen !== '' && id !== seen)
      remark(`Unexpected id ${seen}, read as ${id}, which the row had`)
    return id
  }
  const repeated = kept || seen
  if (repeated !== '') {
    remark(`Unexpected second row of the unit ${repeated}, expected one`)
    return repeated
  }
  remark('Unexpected row without an id: it was added by hand')
  return `row ${line}`
}

function guessColumns(rows: ReadonlyArray<UnitRow>): Columns | undefined {
  const width = rows.reduce((most, d) => Math.max(most, d.cells.length), 0)
  if (width === 2) return {source: 0, target: 1}
  return width === 3 ? {id: 0, source: 1, target: 2} : undefined
}

function isBlank({text}: BilingualText): boolean {
  return text.trim() === ''
}
