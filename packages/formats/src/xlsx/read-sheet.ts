import {TableError} from '../table/table-error.ts'
import type {TableRow} from '../table/table-row.ts'
import {parseXml} from '../xml/parse-xml.ts'

/** Columns of Excel; a file that names a later one is no sheet. */
const mostColumns = 16_384
/** Rows of Excel. */
const mostRows = 1_048_576
/** Cells in all: 100,000 rows of 20 columns, and room. */
const mostCells = 5_000_000

/**
 * The rows of a sheet as texts; empty ones are left out.
 * @throws {TableError} where a cell stands outside any sheet.
 */
export function readSheet(
  xml: string,
  shared: ReadonlyArray<string>
): Array<TableRow> {
  const rows: Array<TableRow> = []
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
  return rows
}

function toText(
  type: string,
  value: string,
  shared: ReadonlyArray<string>
): string {
  if (type === 's') return readCodes(shared[Number(value)] ?? '')
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' ? value : readCodes(value)
}

/** `_x000D_` is a character by its code. */
function readCodes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}

/** The column from 0 of `AB12`; −1 where it is none. */
function readColumn(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0] ?? ''
  let column = 0
  for (const letter of letters)
    column = column * 26 + letter.charCodeAt(0) - 0x40
  return column - 1
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
