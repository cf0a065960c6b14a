import {TableError} from '../table/table-error.ts'
import type {TableRow} from '../table/table-row.ts'
import {splitLines} from './split-lines.ts'

/**
 * The rows of an OpenCC dictionary: a key, a tab, and what may stand for it,
 * separated by spaces. The first cell is the key. A line that begins with `#`
 * is a remark.
 * @throws {TableError} for a line without a tab.
 */
export function readOpenccDictionary(text: string): Array<TableRow> {
  return splitLines(text)
    .filter((d) => !d.text.startsWith('#'))
    .map(({line, text}) => {
      const tab = text.indexOf('\t')
      if (tab < 1)
        throw new TableError(
          'Unexpected line, expected a key, a tab and its values separated by spaces',
          line,
          1
        )
      const values = text.slice(tab + 1).split(' ')
      return {line, cells: [text.slice(0, tab), ...values.filter((d) => d)]}
    })
}
