import {compareCodePoints} from '@zhengben/glossary'
import type {Cells} from '@zhengben/glossary/exchange'

/**
 * The text of a glossary file with rows added and some replaced, by line from
 * 1, in order of code points. Rows that are not touched stay as they are
 * written; line ends and a byte order mark stay too.
 */
export function addRows(
  text: string,
  columns: ReadonlyArray<string>,
  added: ReadonlyArray<Cells>,
  replaced: ReadonlyMap<number, Cells>
): string {
  const feed = text.includes('\r\n') ? '\r\n' : '\n'
  const [header = '', ...rows] = text.split(/\r\n|\n/)
  if (rows.at(-1) === '') rows.pop()
  const write = (cells: Cells): string =>
    columns.map((d) => cells[d] ?? '').join('\t')
  const all = rows.map((row, index) => {
    const cells = replaced.get(index + 2)
    return cells ? write(cells) : row
  })
  all.push(...added.map(write))
  return [header, ...all.sort(compareCodePoints), ''].join(feed)
}
