import {listColumns} from '../columns.ts'
import {
  columnsOf,
  type GlossaryKind,
  type IncomingRow,
  keyColumn,
  valuesOf
} from './exchange-row.ts'
import type {FoundColumn} from './find-columns.ts'
import type {LossCounter} from './losses.ts'
import {readRowStatus} from './read-status.ts'
import {readTermCells} from './read-term-cells.ts'

/** A row of a table as its reader gives it. */
interface PlainRow {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

/**
 * Rows of somebody's table as rows of a glossary. Tabs and line ends inside a
 * cell become spaces, which a glossary file cannot hold; what no column of ours
 * takes is counted among the losses. A table with our own header is read to the
 * letter, one of somebody else's as `readTermCells` says.
 */
export function readRows(
  kind: GlossaryKind,
  columns: ReadonlyArray<FoundColumn>,
  rows: ReadonlyArray<PlainRow>,
  losses: LossCounter
): Array<IncomingRow> {
  const isOwn =
    columns.length === columnsOf[kind].length &&
    columns.every((d, index) => d.name === columnsOf[kind][index])
  const incoming = rows.map(({line, cells}) => {
    const tidy = cells.map((cell, index) => {
      const trimmed = cell.trim()
      if (!/[\t\r\n]/.test(trimmed)) return trimmed
      const name = columns[index]?.name ?? `column ${index + 1}`
      losses.add(`${name} (line ends)`, line, trimmed)
      return trimmed.replace(/\s*[\t\r\n]+\s*/g, ' ')
    })
    for (const [index, cell] of tidy.slice(columns.length).entries())
      if (cell !== '')
        losses.add(`column ${columns.length + index + 1}`, line, cell)
    if (kind === 'terms' && !isOwn)
      return {line, cells: readTermCells(columns, tidy, line, losses)}
    return {line, cells: readPlainCells(columns, tidy, line, losses)}
  })
  return kind === 'terms' ? gatherTerms(incoming) : incoming
}

function readPlainCells(
  columns: ReadonlyArray<FoundColumn>,
  cells: ReadonlyArray<string>,
  line: number,
  losses: LossCounter
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const {index, name, role} of columns) {
    const value = cells[index] ?? ''
    if (value === '') continue
    if (role === undefined) losses.add(name, line, value)
    else if (role === 'status') found[role] = readRowStatus(value) ?? value
    else if (found[role] === undefined) found[role] = tidyList(role, value)
    else found[role] += `${listColumns.has(role) ? '|' : '; '}${value}`
  }
  return found
}

function tidyList(role: string, value: string): string {
  if (!listColumns.has(role)) return value
  return [...new Set(value.split(/[|｜]/).map((d) => d.trim()))]
    .filter((d) => d !== '')
    .join('|')
}

/**
 * Termbases of one rendering a line say in each what it is: such lines without
 * a preferred rendering are added to that of the same term that has one, else
 * to the first.
 */
export function gatherTerms(
  rows: ReadonlyArray<IncomingRow>
): Array<IncomingRow> {
  const key = keyColumn('terms')
  const heads = new Map<string, number>()
  const gathered: Array<IncomingRow | undefined> = [...rows]
  for (const [index, {cells}] of rows.entries()) {
    const source = cells[key] ?? ''
    const head = heads.get(source)
    if (
      head === undefined ||
      (!rows[head]?.cells['preferred'] && cells['preferred'])
    )
      heads.set(source, index)
  }
  for (const [index, {cells}] of rows.entries()) {
    const head = heads.get(cells[key] ?? '') as number
    if (index === head || cells['preferred'] || !cells[key]) continue
    const row = gathered[head] as IncomingRow
    const merged: Record<string, string> = {...row.cells}
    for (const [column, value] of Object.entries(cells))
      if (listColumns.has(column))
        merged[column] = [
          ...new Set([...valuesOf(merged[column]), ...valuesOf(value)])
        ].join('|')
      else merged[column] ??= value
    gathered[head] = {line: row.line, cells: merged}
    gathered[index] = undefined
  }
  return gathered.filter((d) => d !== undefined)
}
