import {openDocx} from '../docx/open-docx.ts'
import {type DocxUnitRow, readTables} from '../docx/read-tables.ts'
import {toExportMark} from '../docx/unit-mark.ts'
import {renewFingerprint} from '../fingerprint.ts'
import {findUnits} from '../table/read-units.ts'
import {readTrees, type XmlTree} from '../xml/read-trees.ts'
import type {Fill} from './fill.ts'
import {fillCell} from './fill-cell.ts'
import {type Splice, splice} from './splice.ts'

/**
 * The document with English for units that have none, by their index in
 * `readDocx`; all else stays, every other part byte for byte. What a reviewer
 * did to a cell (tracked changes, comments) stays in it. A note stands behind
 * those that are there, where there is a column for them.
 * @throws {TableError} as `readDocx`, and where another part is damaged.
 */
export function fillDocx(
  bytes: Uint8Array,
  fills: ReadonlyMap<number, Fill>
): Uint8Array {
  return openDocx(bytes, (document) => {
    const {xml} = document
    const rows = findUnits(readTables(document).rows)?.rows ?? []
    const wanted = new Map<number, {fill: Fill; row: DocxUnitRow}>()
    for (const [index, fill] of fills) {
      const row = rows[index]
      if (row?.cell) wanted.set(row.cell.start, {fill, row})
    }
    const splices: Array<Splice> = []
    readTrees(xml, new Set(['tr']), (tree) => {
      const {fill, row} = wanted.get(tree.end) ?? {}
      if (!fill || !row?.cell) return
      const {text} = fill.target
      const {column, noteColumn} = row.cell
      splices.push(
        ...fillCell(xml, tree, column, text),
        ...(fill.note === undefined || noteColumn === undefined
          ? []
          : fillCell(xml, tree, noteColumn, fill.note, true)),
        ...(fill.state === 'initial' ? renew(xml, tree, row, text) : [])
      )
    })
    return document.replace(splice(xml, splices))
  })
}

/** A draft is what the unit was when it was handed out. */
function renew(
  xml: string,
  tree: XmlTree,
  {exported = ''}: DocxUnitRow,
  text: string
): Array<Splice> {
  const made = renewFingerprint(exported, text)
  const old = toExportMark(exported)
  const start = made === undefined ? -1 : xml.indexOf(old, tree.end)
  if (made === undefined || start < 0 || start > tree.after) return []
  return [{start, end: start + old.length, value: toExportMark(made)}]
}
