/** A cell of a table and where each unit of its value stands in the file. */
export interface Cell {
  readonly value: string
  readonly offsets: ReadonlyArray<number>
}

/**
 * The rows of a table. Cells are parted by `separator`; one that begins with a
 * quotation mark goes on to the next single one and may hold separators, line ends and
 * doubled quotation marks (RFC 4180). A tab-separated cell has no quotation.
 */
export function readCells(
  text: string,
  separator: ',' | ';' | '\t'
): Array<Array<Cell>> {
  const rows: Array<Array<Cell>> = []
  let row: Array<Cell> = []
  let at = 0
  while (at < text.length) {
    const cell =
      separator !== '\t' && text[at] === '"'
        ? readQuoted(text, at + 1)
        : readPlain(text, at, separator)
    row.push(cell.cell)
    at = cell.end
    if (text[at] === separator) {
      at++
      if (at < text.length && !/[\r\n]/.test(text[at] as string)) continue
      row.push({value: '', offsets: [at]})
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  return rows
}

function readPlain(
  text: string,
  start: number,
  separator: string
): {cell: Cell; end: number} {
  let end = start
  while (
    end < text.length &&
    text[end] !== separator &&
    !/[\r\n]/.test(text[end] as string)
  )
    end++
  const value = text.slice(start, end)
  return {
    cell: {
      value,
      offsets: Array.from({length: value.length + 1}, (_, i) => start + i)
    },
    end
  }
}

function readQuoted(text: string, start: number): {cell: Cell; end: number} {
  const offsets: Array<number> = []
  let value = ''
  let at = start
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] !== '"') break
      at++
    }
    value += text[at]
    offsets.push(at++)
  }
  offsets.push(at)
  return {cell: {value, offsets}, end: at + 1}
}
