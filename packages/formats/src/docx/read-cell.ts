import {childOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {gapMark} from './mark-text.ts'
import {fromBookmark, fromExportMark, fromTag} from './unit-mark.ts'
import {codeStyle} from './write-run.ts'

/** A cell as it reads once all changes are accepted. */
export interface DocxCell {
  readonly text: string
  /** The id that a bookmark or a content control keeps. */
  readonly id?: string
  /** What the translation was when it was handed out, as a bookmark keeps it. */
  readonly exported?: string
  /** Ids of the comments in it, in order. */
  readonly comments: ReadonlyArray<string>
  readonly isMerged: boolean
  readonly isTracked: boolean
  /** Something that is no text of the cell: a picture, a text box, a footnote. */
  readonly hasDrawing: boolean
}

/** Neither text nor anything around it. What was deleted is gone once accepted. */
const passedOver = new Set([
  'pPr',
  'rPr',
  'tcPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'sdtEndPr',
  'instrText',
  'delText',
  'delInstrText',
  'fldData',
  'rt'
])
const deletions = new Set(['del', 'moveFrom'])
const insertions = new Set(['ins', 'moveTo'])
const drawings = new Set([
  'drawing',
  'pict',
  'object',
  'footnoteReference',
  'endnoteReference'
])

/** Elements that stand for a character. */
const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    ptab: '\t',
    br: '\n',
    cr: '\n',
    noBreakHyphen: '\u2011',
    softHyphen: '\u00ad'
  })
)

interface Piece {
  readonly text: string
  readonly style: string
}

/** The content of a `w:tc`. */
export function readCell(cell: XmlElement, isPreserved: boolean): DocxCell {
  const paragraphs: Array<Array<Piece>> = []
  const comments: Array<string> = []
  const ids: Array<string> = []
  let exported: string | undefined
  let isTracked = false
  let hasDrawing = false
  let isJoined = false
  const add = (text: string, style: string): void => {
    if (paragraphs.length === 0) paragraphs.push([])
    paragraphs.at(-1)?.push({text, style})
  }
  const visit = (element: XmlElement, keeps: boolean, style: string): void => {
    for (const child of element.children) {
      if (child.type === 'text') continue
      const {attributes, name} = child
      const space = attributes['space']
      const preserves = space === undefined ? keeps : space === 'preserve'
      const character = characters.get(name)
      if (deletions.has(name)) isTracked = true
      else if (passedOver.has(name)) continue
      else if (drawings.has(name)) hasDrawing = true
      else if (name === 't') add(readText(child, preserves), style)
      else if (character !== undefined) add(character, style)
      else if (name === 'sym') add(readSymbol(attributes['char']), style)
      else if (name === 'commentRangeStart' || name === 'commentReference')
        comments.push(attributes['id'] ?? '')
      else if (name === 'bookmarkStart') {
        const bookmark = attributes['name'] ?? ''
        ids.push(fromBookmark(bookmark) ?? '')
        exported ??= fromExportMark(bookmark)
      } else if (name === 'sdt') {
        const properties = childOf(child, 'sdtPr')
        const tag = properties && childOf(properties, 'tag')?.attributes['val']
        // The tag is nearer to the text than a bookmark.
        ids.unshift(fromTag(tag ?? '') ?? '')
        if (!(properties && childOf(properties, 'showingPlcHdr')))
          visit(child, preserves, style)
      } else if (name === 'p') {
        if (!isJoined) paragraphs.push([])
        visit(child, preserves, '')
        isJoined = hasMark(child, 'del')
        isTracked ||= isJoined || hasMark(child, 'ins')
      } else if (name === 'AlternateContent') {
        // The first choice is the newest form; the others say the same.
        const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
        if (chosen) visit(chosen, preserves, style)
      } else if (name !== 'sdtPr') {
        if (insertions.has(name)) isTracked = true
        visit(child, preserves, name === 'r' ? styleOf(child) : style)
      }
    }
  }
  visit(cell, isPreserved, '')
  const id = ids.find((d) => d !== '')
  return {
    text: joinParagraphs(paragraphs.map(joinPieces)),
    ...(id !== undefined && {id}),
    ...(exported !== undefined && {exported}),
    comments,
    isMerged: isMerged(cell),
    isTracked,
    hasDrawing
  }
}

/** Word drops white space at the ends of a text unless told to keep it. */
function readText(element: XmlElement, keeps: boolean): string {
  const text = textOf(element)
  return keeps ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function readSymbol(char = ''): string {
  const code = Number.parseInt(char, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

function styleOf(run: XmlElement): string {
  const properties = childOf(run, 'rPr')
  return (properties && childOf(properties, 'rStyle')?.attributes['val']) ?? ''
}

/** Whether the end of the paragraph was deleted or inserted, tracked. */
function hasMark(paragraph: XmlElement, name: 'del' | 'ins'): boolean {
  const properties = childOf(paragraph, 'pPr')
  const run = properties && childOf(properties, 'rPr')
  return run !== undefined && childOf(run, name) !== undefined
}

function isMerged(cell: XmlElement): boolean {
  const properties = childOf(cell, 'tcPr')
  if (!properties) return false
  const span = Number(childOf(properties, 'gridSpan')?.attributes['val'] ?? 1)
  return (
    span > 1 ||
    ['vMerge', 'hMerge'].some((d) => childOf(properties, d) !== undefined)
  )
}

/** Programs cut runs where they like: those of one style are one. */
function joinPieces(pieces: ReadonlyArray<Piece>): string {
  let text = ''
  for (let at = 0; at < pieces.length; ) {
    const {style = ''} = pieces[at] ?? {}
    let part = ''
    for (; at < pieces.length && pieces[at]?.style === style; at++)
      part += pieces[at]?.text ?? ''
    if (style === 'Gap') part = part.replaceAll(gapMark, '')
    if (style === codeStyle)
      part = part.replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16))
      )
    text += part
  }
  return text
}

/** Empty paragraphs at the ends are a slip of the Enter key. */
function joinParagraphs(paragraphs: ReadonlyArray<string>): string {
  const first = paragraphs.findIndex((d) => d !== '')
  const last = paragraphs.findLastIndex((d) => d !== '')
  return first < 0 ? '' : paragraphs.slice(first, last + 1).join('\n')
}
