import type {Element} from 'xast'
import type {Edition} from '../edition.ts'
import {unitStates} from '../table/unit-state.ts'
import {val, w} from './element.ts'
import {gapMark, type MarkedText} from './mark-text.ts'
import {
  columns,
  type TableRow,
  writeHeader,
  writeMarked,
  writeRow
} from './write-row.ts'
import {type DocxLang, writeRuns} from './write-run.ts'

/** The body: titles, what is known of the document, how to read the table, the table. */
export function writeBody(
  edition: Edition,
  rows: ReadonlyArray<TableRow>,
  tags: DocxLang
): Element {
  const {id, title} = edition.meta
  const main = title?.source ?? title?.target ?? id
  return w('body', {}, [
    paragraph('Title', [main], tags),
    ...(title?.target !== undefined && title.target !== main
      ? [paragraph('Subtitle', [title.target], tags)]
      : []),
    ...describe(edition, rows).map((d) => paragraph('DocumentData', d, tags)),
    paragraph('DocumentData', [instructions], tags),
    w('p', {}, [
      w('pPr', {}, [
        val('pStyle', 'DocumentData'),
        w('spacing', {after: '160'})
      ]),
      ...writeLegend(rows, tags)
    ]),
    w('tbl', {}, [
      writeTableShape(),
      w(
        'tblGrid',
        {},
        columns.map((d) => w('gridCol', {w: `${d.width}`}))
      ),
      writeHeader(tags),
      ...rows.map((d) => writeRow(d, tags))
    ]),
    // Word wants a paragraph behind a table.
    w('p', {}, [w('pPr', {}, [val('pStyle', 'DocumentData')])]),
    writePage()
  ])
}

/** What stands above the table: lines in pieces of one language. */
function describe(
  {meta}: Edition,
  rows: ReadonlyArray<TableRow>
): Array<Array<string>> {
  const {author, date, id, identifier, rights, sourceUrl, translator} = meta
  const states = unitStates.flatMap((state) => {
    const count = rows.filter((d) => d.state === state).length
    return count === 0 ? [] : [`${count} ${state}`]
  })
  const list = (
    data: ReadonlyArray<readonly [string, string | undefined]>
  ): Array<string> =>
    data
      .flatMap(([name, value]) =>
        value === undefined ? [] : ['   ·   ', `${name}: `, value]
      )
      .slice(1)
  return [
    list([
      ['作者 Author', author],
      ['译者 Translator', translator],
      ['日期 Date', date]
    ]),
    list([
      ['文档 Document', id],
      ['编号 Identifier', identifier],
      [
        '单元 Units',
        `${rows.length}${states.length > 0 ? ` (${states.join(', ')})` : ''}`
      ]
    ]),
    list([['来源 Source', sourceUrl]]),
    list([['权利 Rights', rights?.replace(/\s+/g, ' ')]])
  ].filter((d) => d.length > 0)
}

const instructions =
  'Edit the English, choose a state, and write in the last column or as Word comments. Tracked changes are welcome. Rows may be moved or deleted; the IDs stay with them.'

/** What the marks mean, of those that occur. */
function writeLegend(
  rows: ReadonlyArray<TableRow>,
  tags: DocxLang
): Array<Element> {
  const parts = rows.flatMap((d) => [...d.marks.source, ...d.marks.target])
  const legend: ReadonlyArray<readonly [MarkedText, string]> = [
    [{text: 'term', mark: 'term'}, ' of the glossary'],
    [
      {text: 'word', mark: 'restored'},
      ' restored; the comment says what stood there'
    ],
    [{text: gapMark, mark: 'gap'}, ' something was lost here']
  ]
  const used = legend.filter(([{mark}]) => parts.some((d) => d.mark === mark))
  return used.flatMap(([sample, text], index) =>
    writeMarked(
      [...(index > 0 ? [{text: '   ·   '}] : []), sample, {text}],
      'target',
      tags
    )
  )
}

function paragraph(
  style: string,
  parts: ReadonlyArray<string>,
  tags: DocxLang
): Element {
  return w('p', {}, [
    w('pPr', {}, [val('pStyle', style)]),
    ...parts.flatMap((d) => writeRuns(d, {lang: langOf(d)}, tags))
  ])
}

/** Quotation marks and dashes beside Chinese are Chinese. */
function langOf(text: string): 'source' | 'target' {
  return /\p{Script=Han}/u.test(text) ? 'source' : 'target'
}

function writeTableShape(): Element {
  const line = (name: string): Element =>
    w(name, {val: 'single', sz: '4', space: '0', color: 'CBD2D9'})
  const width = columns.reduce((sum, d) => sum + d.width, 0)
  const margin = (name: string, size: number): Element =>
    w(name, {w: `${size}`, type: 'dxa'})
  return w('tblPr', {}, [
    w('tblW', {w: `${width}`, type: 'dxa'}),
    w('tblBorders', {}, ['top', 'bottom', 'insideH'].map(line)),
    w('tblLayout', {type: 'fixed'}),
    w('tblCellMar', {}, [
      margin('top', 60),
      margin('left', 100),
      margin('bottom', 60),
      margin('right', 100)
    ]),
    w('tblLook', {val: '0020', firstRow: '1'})
  ])
}

/** A4 across: two texts side by side need the width. */
function writePage(): Element {
  return w('sectPr', {}, [
    w('footerReference', {type: 'default', 'r:id': 'rId4'}),
    w('pgSz', {w: '16838', h: '11906', orient: 'landscape'}),
    w('pgMar', {
      top: '964',
      right: '964',
      bottom: '964',
      left: '964',
      header: '480',
      footer: '480',
      gutter: '0'
    })
  ])
}
