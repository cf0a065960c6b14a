import type {UnitState} from '@zhengben/bitext'
import type {Element} from 'xast'
import {fingerprint} from '../fingerprint.ts'
import type {EditionRow} from '../table/unit-rows.ts'
import {unitStates} from '../table/unit-state.ts'
import {val, w} from './element.ts'
import type {MarkedText} from './mark-text.ts'
import {toBookmark, toExportMark, toTag} from './unit-mark.ts'
import {type DocxLang, type RunStyle, writeRuns} from './write-run.ts'

/** The columns of the table: what the header calls them, and twentieths of a point. */
export const columns: ReadonlyArray<{
  readonly name: string
  readonly lang: RunStyle['lang']
  readonly width: number
}> = [
  {name: 'ID', lang: 'target', width: 760},
  {name: '中文', lang: 'source', width: 4900},
  {name: 'English', lang: 'target', width: 5600},
  {name: 'State', lang: 'target', width: 1300},
  {name: 'Comment', lang: 'target', width: 2350}
]

/** Ids of the character styles of marks. */
const markStyles = {term: 'Term', restored: 'Restored', gap: 'Gap'} as const

/** A row to be written. */
export interface TableRow extends EditionRow {
  /** From 0. */
  readonly index: number
  readonly isHeading: boolean
  readonly marks: {
    readonly source: ReadonlyArray<MarkedText>
    readonly target: ReadonlyArray<MarkedText>
  }
  /** Id of the comment on the Chinese; absent where there is none. */
  readonly comment?: string
}

/** The row that names the columns and stands on every page. */
export function writeHeader(tags: DocxLang): Element {
  const cells = columns.map(({name, lang, width}) =>
    cell(width, 'TableHead', writeRuns(name, {lang}, tags), '37526B')
  )
  return w('tr', {}, [
    w('trPr', {}, [w('cantSplit'), w('tblHeader')]),
    ...cells
  ])
}

/** A unit. Its id stands in a bookmark and a content control, so that it is kept whatever is typed. */
export function writeRow(row: TableRow, tags: DocxLang): Element {
  const {comment, id, index, isHeading, marks, note, state} = row
  const source = writeMarked(marks.source, 'source', tags)
  const contents: ReadonlyArray<ReadonlyArray<Element>> = [
    [...writeExported(row), ...writeId(id, index, tags)],
    comment === undefined ? source : withComment(source, comment),
    writeMarked(marks.target, 'target', tags),
    [writeState(state, index, tags)],
    writeRuns(note, {lang: 'target'}, tags)
  ]
  const text = isHeading ? 'UnitHeading' : 'UnitText'
  const styles = ['UnitId', text, text, 'UnitState', 'UnitNote']
  const isShort = row.source.length < 450 && row.target.length < 1200
  return w('tr', {}, [
    // A row that fits a page stays whole; a longer one would be cut off.
    ...(isShort ? [w('trPr', {}, [w('cantSplit')])] : []),
    ...columns.map(({width}, at) =>
      cell(width, styles[at] ?? text, contents[at] ?? [])
    )
  ])
}

function cell(
  width: number,
  style: string,
  content: ReadonlyArray<Element>,
  fill?: string
): Element {
  return w('tc', {}, [
    w('tcPr', {}, [
      w('tcW', {w: `${width}`, type: 'dxa'}),
      ...(fill === undefined
        ? []
        : [w('shd', {val: 'clear', color: 'auto', fill})])
    ]),
    w('p', {}, [w('pPr', {}, [val('pStyle', style)]), ...content])
  ])
}

/** Text with its marks as character styles. */
export function writeMarked(
  parts: ReadonlyArray<MarkedText>,
  lang: RunStyle['lang'],
  tags: DocxLang
): Array<Element> {
  return parts.flatMap(({text, mark}) =>
    writeRuns(text, {lang, ...(mark && {style: markStyles[mark]})}, tags)
  )
}

/** Bookmarks are kept by every word processor; this one is in the cell that is not edited. */
function writeExported({index, note, state, target}: TableRow): Array<Element> {
  const name = `${toExportMark(fingerprint({target, state, note}))}${index}`
  const id = `${2 * index}`
  return [w('bookmarkStart', {id, name}), w('bookmarkEnd', {id})]
}

function writeId(id: string, index: number, tags: DocxLang): Array<Element> {
  const runs = writeRuns(id, {lang: 'target'}, tags)
  const tag = toTag(id)
  const controlled =
    tag === undefined
      ? runs
      : [
          w('sdt', {}, [
            w('sdtPr', {}, [
              val('tag', tag),
              val('id', `${2 * index + 1}`),
              // It cannot be typed over in Word; the row can be deleted.
              val('lock', 'contentLocked'),
              w('text')
            ]),
            w('sdtContent', {}, runs)
          ])
        ]
  const name = toBookmark(id)
  if (name === undefined) return controlled
  return [
    w('bookmarkStart', {id: `${2 * index + 1}`, name}),
    ...controlled,
    w('bookmarkEnd', {id: `${2 * index + 1}`})
  ]
}

function writeState(state: UnitState, index: number, tags: DocxLang): Element {
  return w('sdt', {}, [
    w('sdtPr', {}, [
      val('alias', 'State'),
      val('id', `${2 * index + 2}`),
      w(
        'comboBox',
        {},
        unitStates.map((d) => w('listItem', {displayText: d, value: d}))
      )
    ]),
    w('sdtContent', {}, writeRuns(state, {lang: 'target'}, tags))
  ])
}

function withComment(runs: ReadonlyArray<Element>, id: string): Array<Element> {
  return [
    w('commentRangeStart', {id}),
    ...runs,
    w('commentRangeEnd', {id}),
    w('r', {}, [
      w('rPr', {}, [val('rStyle', 'CommentReference')]),
      w('commentReference', {id})
    ])
  ]
}
