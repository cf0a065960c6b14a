import type {TableRow} from '../table/table-row.ts'
import {splitLines} from './split-lines.ts'

/**
 * The rows of an OmegaT glossary: source, target and comment, separated by
 * tabs, without quotation. A line that begins with `#` is a remark.
 */
export function readOmegatGlossary(text: string): Array<TableRow> {
  return splitLines(text)
    .filter((d) => !d.text.startsWith('#'))
    .map(({line, text}) => ({line, cells: text.split('\t')}))
}
