import type {Element} from 'xast'
import {x} from 'xastscript'
import {serializeXml, writeXmlDocument} from '../xml/document.ts'
import {encodeCell} from './cell-text.ts'
import {nameColumn} from './name-column.ts'
import {main} from './namespace.ts'
import {rowHeight} from './row-height.ts'
import type {SheetColumn} from './sheet-column.ts'
import {styleOf} from './write-styles.ts'

/** The most characters that Excel takes in a cell. */
export const longest = 32_767

/**
 * The XML of a sheet. Where `columns` say how they look, the texts are
 * shown whole and the rows can be filtered.
 * @throws {RangeError} for a cell that is longer than Excel takes.
 */
export function writeSheet(
  rows: ReadonlyArray<ReadonlyArray<string>>,
  columns: ReadonlyArray<SheetColumn> | undefined
): string {
  const width = Math.max(1, rows[0]?.length ?? 1)
  const last = Math.max(1, rows.length)
  const body = columns ? styleOf.reading : styleOf.text
  const head = columns ? styleOf.head : styleOf.text
  const shapes = columns?.map((d, at) =>
    describe(at + 1, at + 1, d.width, body)
  ) ?? [describe(1, width, 24, body)]
  const shell = x('worksheet', {xmlns: main}, [
    ...(columns ? [fitToWidth()] : []),
    x('sheetViews', [
      x('sheetView', {workbookViewId: '0'}, [
        x('pane', {
          ySplit: '1',
          topLeftCell: 'A2',
          activePane: 'bottomLeft',
          state: 'frozen'
        })
      ])
    ]),
    x('sheetFormatPr', {defaultRowHeight: '15'}),
    x('cols', shapes),
    x('sheetData'),
    ...(columns
      ? [
          x('autoFilter', {ref: `A1:${nameColumn(width - 1)}${last}`}),
          ...writeChoices(columns, last),
          // Across, as wide as a page.
          x('pageSetup', {
            paperSize: '9',
            orientation: 'landscape',
            fitToHeight: '0'
          })
        ]
      : [])
  ])
  // Each by itself: the tree of a large table takes a gigabyte.
  const written = rows.map((cells, index) =>
    serializeXml(
      writeRow(
        cells,
        index + 1,
        index === 0 ? head : body,
        columns && rowHeight(cells, columns)
      )
    )
  )
  return writeXmlDocument(shell).replace(
    '<sheetData/>',
    () => `<sheetData>${written.join('')}</sheetData>`
  )
}

function fitToWidth(): Element {
  return x('sheetPr', [x('pageSetUpPr', {fitToPage: '1'})])
}

function describe(
  min: number,
  max: number,
  width: number,
  style: string
): Element {
  return x('col', {
    min: `${min}`,
    max: `${max}`,
    width: `${width}`,
    style,
    customWidth: '1'
  })
}

function writeRow(
  cells: ReadonlyArray<string>,
  row: number,
  style: string,
  height: number | undefined
): Element {
  const written = cells.flatMap((cell, at) => {
    if (cell === '') return []
    const r = `${nameColumn(at)}${row}`
    if (cell.length > longest)
      throw new RangeError(
        `Unexpected cell ${r} of ${cell.length} characters, expected at most ${longest}`
      )
    const text = x('t', {'xml:space': 'preserve'}, encodeCell(cell))
    return x('c', {r, s: style, t: 'inlineStr'}, x('is', [text]))
  })
  const ht = height === undefined ? {} : {ht: `${height}`}
  return x('row', {r: `${row}`, ...ht}, written)
}

/** Lists for whole columns; what is not on a list can be entered all the same. */
function writeChoices(
  columns: ReadonlyArray<SheetColumn>,
  last: number
): Array<Element> {
  const lists = columns.flatMap(({choices}, at) =>
    choices && last > 1
      ? x(
          'dataValidation',
          {
            type: 'list',
            allowBlank: '1',
            showErrorMessage: '0',
            sqref: `${nameColumn(at)}2:${nameColumn(at)}${last}`
          },
          x('formula1', `"${choices.join(',')}"`)
        )
      : []
  )
  if (lists.length === 0) return []
  return [x('dataValidations', {count: `${lists.length}`}, lists)]
}
