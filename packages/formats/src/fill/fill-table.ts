import type {BilingualFile} from '../bilingual/bilingual-unit.ts'
import {guardFormula} from '../csv/guard-formula.ts'
import type {Fill} from './fill.ts'
import {splice} from './splice.ts'

/**
 * The table with English in cells that have none, by the index of the unit in
 * `file`, which was read from it; all else stays byte for byte. Nothing becomes
 * a formula. A tab-separated cell holds no tab and no line end, so that they
 * become spaces there.
 */
export function fillTable(
  text: string,
  {units}: BilingualFile,
  fills: ReadonlyMap<number, Fill>,
  isTabbed: boolean
): string {
  return splice(
    text,
    Array.from(fills, ([index, {target}]) => {
      const cell = units[index]?.target
      const [start, end] = cell?.toFile([0, cell.text.length]) ?? [0, 0]
      const isQuoted = text[start - 1] === '"' && text[end] === '"'
      const value = guardFormula(
        isTabbed ? target.text.replaceAll(/[\t\r\n]+/g, ' ') : target.text
      )
      if (isTabbed && !isQuoted) return {start, end, value}
      const quoted = value.replaceAll('"', '""')
      return {start, end, value: isQuoted ? quoted : `"${quoted}"`}
    })
  )
}
