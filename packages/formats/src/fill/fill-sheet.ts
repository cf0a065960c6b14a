import {x} from 'xastscript'
import {encodeCell} from '../xlsx/cell-text.ts'
import {nameColumn} from '../xlsx/name-column.ts'
import {readColumn} from '../xlsx/read-sheet.ts'
import {rowHeight} from '../xlsx/row-height.ts'
import {longest} from '../xlsx/write-sheet.ts'
import {serializeXml} from '../xml/document.ts'
import {localOf, readTrees, treesOf, type XmlTree} from '../xml/read-trees.ts'
import {type Splice, splice} from './splice.ts'

/** A column, from 0, and how the sheet shows it. */
interface ColumnLook {
  readonly at: number
  readonly style?: string
  readonly width?: number
}

/** The XML of a sheet with texts in cells, by row and by column from 0. */
export function fillSheet(
  xml: string,
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>
): string {
  const splices: Array<Splice> = []
  let lookOf = (at: number): ColumnLook => ({at})
  let line = 0
  readTrees(xml, new Set(['cols', 'row']), (tree) => {
    if (localOf(tree) === 'cols') {
      lookOf = (at) => readLook(tree, at)
      return
    }
    line = Number(tree.attributes['r'] ?? line + 1)
    const fills = [...(texts.get(line) ?? [])]
      .filter(([, text]) => text.length <= longest)
      .sort(([a], [b]) => a - b)
      .map(([column, text]) => ({text, look: lookOf(column)}))
    if (fills.length === 0) return
    splices.push(...raise(xml, tree, fills))
    for (const fill of fills) splices.push(...fillOne(tree, line, fill))
  })
  return splice(xml, splices)
}

function readLook(columns: XmlTree, at: number): ColumnLook {
  const own = treesOf(columns, 'col').find(({attributes: {min, max}}) => {
    const number = at + 1
    return Number(min) <= number && number <= Number(max)
  })
  const {style, width} = own?.attributes ?? {}
  return {
    at,
    ...(style !== undefined && {style}),
    ...(Number(width) > 1 && {width: Number(width)})
  }
}

interface CellFill {
  readonly text: string
  readonly look: ColumnLook
}

/** In place of the cell that is there, or where it belongs. */
function fillOne(
  row: XmlTree,
  line: number,
  {text, look}: CellFill
): Array<Splice> {
  let last = -1
  const cells = treesOf(row, 'c').map((tree) => {
    const {r} = tree.attributes
    last = r === undefined ? last + 1 : readColumn(r)
    return {tree, column: last}
  })
  const there = cells.find((d) => d.column === look.at)?.tree
  if (there && treesOf(there, 'f').length > 0) return []
  const prefix = row.name.slice(0, row.name.indexOf('row'))
  const style = there ? there.attributes['s'] : look.style
  const value = serializeXml(
    x(
      `${prefix}c`,
      {
        r: `${nameColumn(look.at)}${line}`,
        ...(style !== undefined && {s: style}),
        t: 'inlineStr'
      },
      x(`${prefix}is`, [
        x(`${prefix}t`, {'xml:space': 'preserve'}, encodeCell(text))
      ])
    )
  )
  if (there) return [{start: there.start, end: there.after, value}]
  const at = cells.findLast((d) => d.column < look.at)?.tree.after ?? row.end
  return [{start: at, end: at, value}]
}

/** A row as high as its texts were is too low now, unless a person chose its height. */
function raise(
  xml: string,
  {attributes: {ht, customHeight}, start, end}: XmlTree,
  fills: ReadonlyArray<CellFill>
): Array<Splice> {
  const height = Math.max(
    ...fills.map(({text, look: {width}}) =>
      width === undefined ? 0 : rowHeight([text], [{width}])
    )
  )
  const isChosen = customHeight === '1' || customHeight === 'true'
  if (ht === undefined || isChosen || height <= Number(ht)) return []
  const value = xml
    .slice(start, end)
    .replace(/(\sht=)(?:"[^"]*"|'[^']*')/, `$1"${height}"`)
  return [{start, end, value}]
}
