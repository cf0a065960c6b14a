import type {BilingualText} from '../bilingual/bilingual-unit.ts'

/**
 * Places in a table that is no text: each cell gets offsets of its own, and an
 * offset means a row of the table and a character of the cell, from 1.
 */
export interface RowPlaces {
  /** The text of a cell in a row, and where it stands. */
  place(row: number, text: string): BilingualText
  pointAt(offset: number): {readonly line: number; readonly column: number}
}

export function createRowPlaces(): RowPlaces {
  const cells: Array<{readonly start: number; readonly row: number}> = []
  let next = 0
  return {
    place(row, text) {
      const start = next
      cells.push({start, row})
      next += text.length + 1
      return {
        text,
        codes: [],
        toFile: ([from, to]) => [start + from, start + Math.max(from, to)]
      }
    },
    pointAt(offset) {
      let low = 0
      let high = cells.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((cells[middle]?.start ?? 0) <= offset) low = middle
        else high = middle
      }
      const {start, row} = cells[low] ?? {start: 0, row: 1}
      return {line: row, column: offset - start + 1}
    }
  }
}
