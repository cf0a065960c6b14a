import type {XmlElement} from '../xml/xml-node.ts'
import {type DocxCell, readCell} from './read-cell.ts'

/** A row of a table as it reads once all changes are accepted. */
export interface DocxRow {
  readonly cells: ReadonlyArray<DocxCell>
  /** It was deleted while changes were tracked. */
  readonly isDeleted: boolean
  /** Something in it was changed while changes were tracked. */
  readonly isTracked: boolean
}

/** The row in a `w:tr`; `isPreserved` is what `xml:space` says around it. */
export function readRow(row: XmlElement, isPreserved: boolean): DocxRow {
  const marks = row.children.flatMap((d) =>
    d.type === 'element' && d.name === 'trPr' ? namesIn(d) : []
  )
  const cells = findCells(row).map((d) => readCell(d, isPreserved))
  return {
    cells,
    isDeleted: marks.includes('del'),
    isTracked:
      marks.includes('ins') ||
      marks.includes('del') ||
      cells.some((d) => d.isTracked)
  }
}

function namesIn({children}: XmlElement): Array<string> {
  return children.flatMap((d) => (d.type === 'element' ? d.name : []))
}

/** Cells may stand in content controls and custom XML. */
function findCells({children}: XmlElement): Array<XmlElement> {
  return children.flatMap((d) => {
    if (d.type === 'text') return []
    return d.name === 'tc' ? [d] : findCells(d)
  })
}
