import type {SheetColumn} from './sheet-column.ts'

/** Points of a line of text, Chinese or English, and Excel's tallest row. */
const lineHeight = 16
const tallest = 409

/**
 * The height in points that shows every text of a row whole, about: programs
 * fit a row when it is edited, not when a file is opened.
 */
export function rowHeight(
  cells: ReadonlyArray<string>,
  columns: ReadonlyArray<SheetColumn>
): number {
  const lines = cells.map((cell, at) => {
    const width = columns[at]?.width ?? 24
    return cell
      .split(/\r\n|\n|\r/)
      .reduce((sum, line) => sum + countLines(line, width), 0)
  })
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight + 2)
}

/** A wide character takes two digits' room, a letter less than one; a word that does not fit leaves some. */
function countLines(line: string, width: number): number {
  let room = 0
  for (const character of line)
    room += /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character)
      ? 2
      : 0.93
  return Math.max(1, Math.ceil(room / (width - 1)))
}
