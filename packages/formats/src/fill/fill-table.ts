import type {BilingualText} from '../bilingual/bilingual-unit.ts'
import {guardFormula} from '../csv/guard-formula.ts'
import {readRows} from '../table/read-table.ts'
import {findUnits} from '../table/read-units.ts'
import type {Fill} from './fill.ts'
import {type Splice, splice} from './splice.ts'

/**
 * The table with English in cells that have none, by the index of the unit in
 * `readTable`, and notes behind those that are there, where there is a column for
 * them; all else stays byte for byte. Nothing becomes a formula. A tab-separated
 * cell holds no tab and no line end, so that they become spaces there.
 */
export function fillTable(
  text: string,
  fills: ReadonlyMap<number, Fill>,
  isTabbed: boolean
): string {
  const found = findUnits(readRows(text, isTabbed ? '\t' : undefined))
  if (!found) return text
  const {columns, rows} = found
  const write = (cell: BilingualText | undefined, value: string): Splice[] =>
    cell ? [replaceCell(text, cell, value, isTabbed)] : []
  return splice(
    text,
    Array.from(fills).flatMap(([index, {note, target}]) => {
      const cells = rows[index]?.cells ?? []
      const remarks =
        columns.note === undefined ? undefined : cells[columns.note]
      return [
        ...write(cells[columns.target], target.text),
        ...(note === undefined
          ? []
          : write(remarks, addNote(remarks?.text ?? '', note)))
      ]
    })
  )
}

/** A note behind what somebody wrote. */
export function addNote(present: string, note: string): string {
  return present.trim() === '' ? note : `${present}\n${note}`
}

function replaceCell(
  text: string,
  cell: BilingualText,
  wanted: string,
  isTabbed: boolean
): Splice {
  const [from, end] = cell.toFile([0, cell.text.length])
  // The apostrophe before what looks like a formula is no part of the text.
  const start = guardFormula(cell.text) === cell.text ? from : from - 1
  const isQuoted = text[start - 1] === '"' && text[end] === '"'
  const value = guardFormula(
    isTabbed ? wanted.replaceAll(/[\t\r\n]+/g, ' ') : wanted
  )
  if (isTabbed && !isQuoted) return {start, end, value}
  const quoted = value.replaceAll('"', '""')
  return {start, end, value: isQuoted ? quoted : `"${quoted}"`}
}
