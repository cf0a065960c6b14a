import {writeRuns} from '../docx/write-run.ts'
import {serializeXml} from '../xml/document.ts'
import {localOf, treesOf, type XmlTree} from '../xml/read-trees.ts'
import type {Splice} from './splice.ts'

const tags = {source: 'zh-CN', target: 'en-US'}

/**
 * A text in a cell of a row of a document, in place of what is written in it,
 * or behind that, at the end of its first paragraph, which keeps its style.
 * Nothing where the cell cannot be told.
 */
export function fillCell(
  xml: string,
  row: XmlTree,
  column: number,
  text: string,
  isBehind = false
): Array<Splice> {
  const cell = findCells(row)[column]
  const paragraphs = cell ? treesOf(cell, 'p') : []
  const [first] = paragraphs
  // Runs are written with the usual prefix.
  if (!first?.name.startsWith('w:')) return []
  const written = paragraphs
    .flatMap((d) => treesOf(d, 'r'))
    .filter((d) => treesOf(d, 't').length > 0)
  const parted = isBehind && written.length > 0 ? `\n${text}` : text
  const runs = serializeXml(writeRuns(parted, {lang: 'target'}, tags))
  // A copy of the source gives way; what else stands in the cell stays.
  const old = isBehind
    ? []
    : written.map((d) => ({start: d.start, end: d.after, value: ''}))
  if (first.end === first.after) {
    const tag = xml.slice(first.start, first.end).replace(/\s*\/>$/, '>')
    const value = `${tag}${runs}</${first.name}>`
    return [...old, {start: first.start, end: first.after, value}]
  }
  const end = xml.lastIndexOf('</', first.after - 1)
  return [...old, {start: end, end, value: runs}]
}

/** Cells may stand in content controls and custom XML. */
function findCells({children}: XmlTree): Array<XmlTree> {
  return children.flatMap((d) => {
    if (typeof d === 'string') return []
    return localOf(d) === 'tc' ? [d] : findCells(d)
  })
}
