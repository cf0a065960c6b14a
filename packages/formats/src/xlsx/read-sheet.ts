import {TableError} from '../table/table-error.ts'
import type {TableRow} from '../table/table-row.ts'
import {localName} from '../xml/local-name.ts'
import {parseXml} from '../xml/parse-xml.ts'
import {decodeCell} from './cell-text.ts'

/** Columns of Excel; a file that names a later one is no sheet. */
const mostColumns = 16_384
/** Rows of Excel. */
export const mostRows = 1_048_576
/** Cells in all: 100,000 rows of 20 columns, and room. */
const mostCells = 5_000_000

/** What a sheet holds. */
export interface Sheet {
  readonly rows: Array<TableRow>
  /** The first and the last row of each group of merged cells. */
  readonly merged: Array<readonly [first: number, last: number]>
}

/**
 * The rows of a sheet as texts; empty ones are left out.
 * @throws {TableError} where a cell stands outside any sheet.
 */
export function readSheet(xml: string, shared: ReadonlyArray<string>): Sheet {
  const rows: Array<TableRow> = []
  const merged: Sheet['merged'] = []
  let cells: Array<string> = []
  let line = 0
  let column = -1
  let total = 0
  let type = ''
  let value = ''
  let reading = false
  let phonetic = false
  parseXml(xml, {
    open({name, attributes}) {
      const local = localName(name)
      if (local === 'row') {
        cells = []
        column = -1
        line = Number(attributes['r'] ?? line + 1)
        if (!(line >= 1 && line <= mostRows))
          throw new TableError(
            `Unexpected row ${attributes['r']}, expected 1 to ${mostRows}`,
            1,
            1
          )
      } else if (local === 'c') {
        const {r, t = 'n'} = attributes
        column = r === undefined ? column + 1 : readColumn(r)
        total += Math.max(1, column + 1 - cells.length)
        if (!(column >= 0 && column < mostColumns) || total > mostCells)
          throw new TableError(
            `Unexpected cell ${r ?? column + 1}, expected at most ${mostColumns} columns and ${mostCells} cells`,
            Math.max(1, line),
            1
          )
        type = t
        value = ''
      } else if (local === 'mergeCell') {
        const [first = 0, last = first] = (
          attributes['ref']?.match(/\d+/g) ?? []
        ).map(Number)
        merged.push([first, last])
      } else if (local === 'rPh') phonetic = true
      else if (local === 'v' || local === 't') reading = !phonetic
    },
    close(name) {
      const local = localName(name)
      if (local === 'v' || local === 't') reading = false
      else if (local === 'rPh') phonetic = false
      else if (local === 'c') {
        const text = toText(type, value, shared)
        if (text === '') return
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (local === 'row' && cells.length > 0) rows.push({line, cells})
    },
    text(text) {
      if (reading) value += text
    }
  })
  return {rows, merged}
}

function toText(
  type: string,
  value: string,
  shared: ReadonlyArray<string>
): string {
  if (type === 's') return decodeCell(shared[Number(value)] ?? '')
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' ? value : decodeCell(value)
}

/** The column from 0 of `AB12`; −1 where it is none. */
export function readColumn(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0] ?? ''
  let column = 0
  for (const letter of letters)
    column = column * 26 + letter.charCodeAt(0) - 0x40
  return column - 1
}
