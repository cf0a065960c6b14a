import {TableError} from '../table/table-error.ts'
import type {TableRow} from '../table/table-row.ts'
import {unguardFormula} from './guard-formula.ts'

type Separator = ',' | ';' | '\t'

/**
 * The rows of comma-separated values after RFC 4180, strictly: a quotation
 * mark that opens a cell must be closed right before a separator or the end of
 * a line. The separator is the one that the first line has most of. An
 * apostrophe that keeps a spreadsheet from reading a formula is taken off.
 * Lines without anything are no rows.
 * @throws {TableError} where quotation is broken.
 */
export function readCsv(text: string): Array<TableRow> {
  const start = text.startsWith('\u{FEFF}') ? 1 : 0
  const separator = findSeparator(text, start)
  const rows: Array<TableRow> = []
  let at = start
  let line = 1
  let lineStart = start
  while (at < text.length) {
    const first = line
    const cells: Array<string> = []
    for (;;) {
      const isQuoted = text[at] === '"'
      const end = isQuoted
        ? findClosing(text, at)
        : findEnd(text, at, separator)
      if (end < 0)
        throw new TableError(
          'Unexpected quotation mark that is never closed, expected another `"` at the end of the cell',
          line,
          at - lineStart + 1
        )
      const value = isQuoted
        ? text.slice(at + 1, end).replaceAll('""', '"')
        : text.slice(at, end)
      if (isQuoted)
        for (let feed = text.indexOf('\n', at); feed >= 0 && feed < end; ) {
          line++
          lineStart = feed + 1
          feed = text.indexOf('\n', feed + 1)
        }
      cells.push(unguardFormula(value))
      at = isQuoted ? end + 1 : end
      const next = text[at]
      if (next === separator) {
        at++
        continue
      }
      if (next === undefined || next === '\n' || next === '\r') break
      throw new TableError(
        `Unexpected \`${next}\` after a quoted cell, expected ${separator === '\t' ? 'a tab' : `\`${separator}\``} or the end of the line; a quotation mark inside a cell is written twice`,
        line,
        at - lineStart + 1
      )
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    lineStart = at
    if (cells.length > 1 || cells[0] !== '') rows.push({line: first, cells})
  }
  return rows
}

/** Most frequent in the first line, quoted cells left out. */
function findSeparator(text: string, start: number): Separator {
  const counts = {'\t': 0, ';': 0, ',': 0}
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string
    if (character === '"') quoted = !quoted
    if (quoted) continue
    if (character === '\n' || character === '\r') break
    if (character in counts) counts[character as Separator]++
  }
  const order: ReadonlyArray<Separator> = ['\t', ';', ',']
  return order.reduce((a, b) => (counts[b] > counts[a] ? b : a))
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
