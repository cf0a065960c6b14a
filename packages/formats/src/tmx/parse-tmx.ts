import {SaxesParser} from 'saxes'
import {localName} from '../xml/local-name.ts'
import {XmlError} from '../xml/xml-error.ts'
import type {
  TmxCode,
  TmxDetails,
  TmxNode,
  TmxNote,
  TmxUnit,
  TmxVariant
} from './tmx-unit.ts'

/** Deeper nesting is no memory. */
const maxDepth = 100
/** UTF-16 units and nodes of one unit; more is an attack or another kind of file. */
const maxLength = 8_000_000
const maxNodes = 100_000

export interface TmxVisitor {
  header?(header: TmxDetails): void
  unit(unit: TmxUnit): void
}

/** Takes a TMX file in pieces, whose ends mean nothing. */
export interface TmxParser {
  /** @throws {XmlError} at the first fault. */
  write(piece: string): void
  /** @throws {XmlError} where the file is not whole. */
  close(): void
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Array<TmxNode>
}

/**
 * Read a TMX memory of any version in memory that depends on its largest unit.
 * Nothing outside the file is read; a document type may be named but may
 * declare nothing, so no entity can grow.
 */
export function createTmxParser({header, unit}: TmxVisitor): TmxParser {
  const parser = new SaxesParser({position: true})
  const outer: Array<string> = []
  const open: Array<Element> = []
  let nodes = 0
  let start = 0

  const fail = (reason: string): never => {
    const {line, column, position} = parser
    throw new XmlError(reason, {line, column: column + 1}, position)
  }
  const addText = (text: string): void => {
    start = parser.position
    if (++nodes > maxNodes)
      fail(`Unexpected unit with more than ${maxNodes} parts`)
    open.at(-1)?.children.push(text)
  }
  parser.on('error', (error) => {
    fail(
      `Unexpected XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`
    )
  })
  parser.on('doctype', (doctype) => {
    if (/[[<]|ENTITY/.test(doctype))
      fail(
        'Unexpected declarations in the document type, expected none: entities of a document are not read'
      )
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (outer.length === 0 && name !== 'tmx')
      fail(`Unexpected root element ${name}, expected tmx`)
    if (outer.length + open.length >= maxDepth)
      fail(`Unexpected nesting of more than ${maxDepth} elements`)
    if (open.length === 0) {
      start = parser.position
      nodes = 0
    }
    if (open.length === 0 && name !== 'tu' && name !== 'header') {
      outer.push(name)
      return
    }
    if (++nodes > maxNodes)
      fail(`Unexpected unit with more than ${maxNodes} parts`)
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, value]) => [
        localName(key),
        String(value)
      ])
    )
    const element: Element = {name, attributes, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) outer.pop()
    else if (open.length === 0) {
      start = parser.position
      if (element.name === 'tu') unit(toUnit(element))
      else header?.(detailsOf(element))
    }
  })

  return {
    write(piece) {
      parser.write(piece)
      if (parser.position - start > maxLength)
        fail(`Unexpected unit of more than ${maxLength} characters`)
    },
    close() {
      parser.close()
    }
  }
}

function toUnit(element: TmxCode): TmxUnit {
  const variants = childrenOf(element, 'tuv').flatMap(
    (d): Array<TmxVariant> => {
      const [segment] = childrenOf(d, 'seg')
      const {lang} = d.attributes
      if (!segment || lang === undefined) return []
      const hasCodes = segment.children.some((e) => typeof e !== 'string')
      return [
        {
          lang,
          text: textOf(segment, ['hi']),
          ...(hasCodes && {nodes: segment.children}),
          ...detailsOf(d)
        }
      ]
    }
  )
  return {variants, ...detailsOf(element)}
}

function detailsOf(element: TmxCode): TmxDetails {
  const {lang: _, ...attributes} = element.attributes
  const notes = childrenOf(element, 'note').map(toNote)
  const props = childrenOf(element, 'prop').map(toNote)
  return {
    ...(Object.keys(attributes).length > 0 && {attributes}),
    ...(notes.length > 0 && {notes}),
    ...(props.length > 0 && {props})
  }
}

function toNote(element: TmxCode): TmxNote {
  const {attributes} = element
  return {
    text: textOf(element),
    ...(Object.keys(attributes).length > 0 && {attributes})
  }
}

function childrenOf({children}: TmxCode, name: string): Array<TmxCode> {
  return children.filter(
    (d): d is TmxCode => typeof d !== 'string' && d.name === name
  )
}

/** The text in an element; of elements in it, those that only mark text. */
function textOf(
  {children}: TmxCode,
  marks: ReadonlyArray<string> = []
): string {
  return children
    .map((d) => {
      if (typeof d === 'string') return d
      return marks.includes(d.name) ? textOf(d, marks) : ''
    })
    .join('')
}
