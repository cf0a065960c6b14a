import {SaxesParser} from 'saxes'
import {XmlError} from './xml-error.ts'

/** What a reader is told, in document order. */
export interface XmlVisitor {
  open?(
    name: string,
    attributes: Readonly<Record<string, string>>,
    at: Place
  ): void
  close?(name: string): void
  text?(value: string): void
}

/** Lines and columns from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Deeper elements are an attack, not a text. */
const deepest = 100

/**
 * Goes through an XML document strictly. A document type is passed over and
 * never loaded; one with declarations of its own is refused, so that there are
 * no entities but those of XML itself.
 * @throws {XmlError} at the first fault.
 */
export function parseXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({position: true})
  let depth = 0
  let start: Place = {line: 1, column: 1}
  const fail = (reason: string): never => {
    throw new XmlError(reason, parser.line, parser.column + 1)
  }
  parser.on('error', (error) => {
    fail(`Unexpected XML: ${error.message.replace(/^\d+:\d+: /, '')}`)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      fail(
        'Unexpected declarations in the document type, expected none: entities of a document are not read'
      )
  })
  parser.on('opentagstart', () => {
    start = {line: parser.line, column: Math.max(1, parser.column)}
    if (++depth > deepest)
      fail(`Unexpected element, expected at most ${deepest} inside each other`)
  })
  parser.on('opentag', ({name, attributes}) => {
    // Without namespaces attributes are plain strings.
    visitor.open?.(name, attributes as Record<string, string>, start)
  })
  parser.on('closetag', ({name}) => {
    depth--
    visitor.close?.(name)
  })
  parser.on('text', (value) => visitor.text?.(value))
  parser.on('cdata', (value) => visitor.text?.(value))
  parser.write(xml.replace(/^\u{FEFF}/u, '')).close()
}
