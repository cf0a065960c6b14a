import {TableError} from './table-error.ts'

export type Separator = ',' | ';' | '\t'

/** A cell of a table in a text. */
export interface Cell {
  readonly value: string
  /** Whether it stands in quotation marks. */
  readonly isQuoted: boolean
  /** Where each unit of the value stands in the file, and its end. */
  at(index: number): number
}

export interface CellRow {
  /** Of its first character, from 1. */
  readonly line: number
  readonly cells: ReadonlyArray<Cell>
}

/**
 * The rows of a table after RFC 4180, strictly: a quotation mark that opens a
 * cell must be closed right before a separator or the end of a line, and
 * stands doubled inside. Lines without anything are no rows. Without
 * `quotation` a quotation mark is a character like others.
 * @throws {TableError} where quotation is broken.
 */
export function readCells(
  text: string,
  separator: Separator,
  quotation = true
): Array<CellRow> {
  const rows: Array<CellRow> = []
  let at = text.startsWith('\u{FEFF}') ? 1 : 0
  let lineStart = at
  let line = 1
  while (at < text.length) {
    const first = line
    const cells: Array<Cell> = []
    for (;;) {
      const isQuoted = quotation && text[at] === '"'
      const end = isQuoted
        ? findClosing(text, at)
        : findEnd(text, at, separator)
      if (end < 0)
        throw new TableError(
          'Unexpected quotation mark that is never closed, expected another `"` at the end of the cell',
          line,
          at - lineStart + 1
        )
      const start = isQuoted ? at + 1 : at
      const raw = text.slice(start, end)
      cells.push(isQuoted ? quotedCell(raw, start) : plainCell(raw, start))
      if (isQuoted)
        for (const {index, 0: feed} of raw.matchAll(/\r\n|\n|\r/g)) {
          line++
          lineStart = start + index + feed.length
        }
      at = isQuoted ? end + 1 : end
      const next = text[at]
      if (next === separator) {
        at++
        continue
      }
      if (next === undefined || next === '\n' || next === '\r') break
      throw new TableError(
        `Unexpected \`${String.fromCodePoint(text.codePointAt(at) ?? 0)}\` after a quoted cell, expected ${separator === '\t' ? 'a tab' : `\`${separator}\``} or the end of the line; a quotation mark inside a cell is written twice`,
        line,
        at - lineStart + 1
      )
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    lineStart = at
    if (cells.length > 1 || cells[0]?.value !== '')
      rows.push({line: first, cells})
  }
  return rows
}

function plainCell(value: string, start: number): Cell {
  return {value, isQuoted: false, at: (index) => start + index}
}

function quotedCell(raw: string, start: number): Cell {
  if (!raw.includes('"')) return {...plainCell(raw, start), isQuoted: true}
  return {
    value: raw.replaceAll('""', '"'),
    isQuoted: true,
    at(index) {
      let at = 0
      for (let left = index; left > 0; left--) at += raw[at] === '"' ? 2 : 1
      return start + at
    }
  }
}

/** The mark that closes the cell opened at `start`, or −1. */
function findClosing(text: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0 || text[at + 1] !== '"') return at
  }
}

function findEnd(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length) {
    const character = text[at]
    if (character === separator || character === '\n' || character === '\r')
      break
    at++
  }
  return at
}
