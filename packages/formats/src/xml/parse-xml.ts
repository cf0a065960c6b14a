import {SaxesParser, type SaxesTagNS, type SaxesTagPlain} from 'saxes'
import {xmlErrorAt} from './xml-error.ts'

/** A start tag. */
export interface XmlTag {
  /** As written, with its prefix. */
  readonly name: string
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>
  /** Where `<` stands. */
  readonly start: number
  /** Right after `>`. */
  readonly end: number
}

/** What a reader is told, in document order. */
export interface XmlVisitor {
  open?(tag: XmlTag): void
  close?(name: string, end: number): void
  /** References are resolved; `isLiteral` for a CDATA section. */
  text?(value: string, start: number, isLiteral: boolean): void
}

/** A name without its prefix, and what the prefix stands for. */
interface XmlName {
  readonly local: string
  /** Empty where there is none. */
  readonly uri: string
}

/** A start tag by namespaces. */
export interface XmlNameTag extends XmlName, Pick<XmlTag, 'start' | 'end'> {
  readonly attributes: ReadonlyArray<XmlName & {readonly value: string}>
}

/** As `XmlVisitor`, for readers that go by namespaces. */
export interface XmlNameVisitor extends Omit<XmlVisitor, 'open'> {
  open?(tag: XmlNameTag): void
}

/** Deeper elements are an attack, not a text. */
const deepest = 200
/** A memory of a million units has about as many. */
const mostElements = 5_000_000
/** Of one start tag with its attributes. */
const longestTag = 1_000_000
/** How much is read before limits of a start tag are looked at. */
const step = 65_536

/**
 * Goes through an XML document strictly. A document type is passed over and
 * never loaded; one with declarations of its own is refused, so that there are
 * no entities but those of XML itself. Nesting, the number of elements and the
 * length of a start tag are limited.
 * @throws {XmlError} at the first fault.
 */
export function parseXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({position: true})
  parser.on('opentag', (tag) => {
    run.open()
    // Without namespaces attributes are plain strings.
    const {name, attributes} = tag as SaxesTagPlain
    visitor.open?.({name, attributes, start: run.start, end: run.cursor})
  })
  const run = listen(xml, parser, visitor)
  run.read()
}

/**
 * The same with namespaces: a prefix that is not declared is a fault.
 * @throws {XmlError} at the first fault.
 */
export function parseNamedXml(xml: string, visitor: XmlNameVisitor): void {
  const parser = new SaxesParser({position: true, xmlns: true})
  parser.on('opentag', ({local, uri, attributes}: SaxesTagNS) => {
    run.open()
    visitor.open?.({
      local,
      uri,
      attributes: Object.values(attributes),
      start: run.start,
      end: run.cursor
    })
  })
  const run = listen(xml, parser, visitor)
  run.read()
}

interface Run {
  /** Where the tag that was last begun stands. */
  readonly start: number
  /** The end of the markup that was last read. */
  readonly cursor: number
  open(): void
  read(): void
}

function listen(
  xml: string,
  parser: SaxesParser | SaxesParser<{position: true; xmlns: true}>,
  visitor: Omit<XmlVisitor, 'open'>
): Run {
  let depth = 0
  let elements = 0
  let cursor = 0
  let start = 0
  let isInTag = false
  const fail = (reason: string, offset: number): never => {
    throw xmlErrorAt(reason, xml, offset)
  }
  const pass = (): void => {
    cursor = parser.position
  }
  parser.on('error', ({message}) => {
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    fail(`Unexpected XML: ${reason}`, parser.position)
  })
  parser.on('xmldecl', ({encoding}) => {
    pass()
    if (encoding !== undefined && !/^[A-Za-z][\w.-]*$/.test(encoding))
      fail(`Unexpected encoding \`${encoding}\`, expected UTF-8`, 0)
  })
  parser.on('doctype', (doctype) => {
    if (/[[<]|ENTITY/.test(doctype))
      fail(
        'Unexpected declarations in the document type, expected none: entities are not read',
        parser.position
      )
    pass()
  })
  // Told before its `>` is read.
  parser.on('comment', () => {
    cursor = parser.position + 1
  })
  parser.on('processinginstruction', pass)
  parser.on('opentagstart', ({name}: {name: string}) => {
    isInTag = true
    start = parser.position - name.length - 2
    // A line feed of two characters ends the name.
    if (xml[start] !== '<') start--
    if (++depth > deepest)
      fail(`Unexpected nesting of more than ${deepest} elements`, start)
    if (++elements > mostElements)
      fail(
        `Unexpected element, expected at most ${mostElements} in a file; divide it`,
        start
      )
  })
  parser.on('closetag', ({name}: {name: string}) => {
    pass()
    depth--
    visitor.close?.(name, cursor)
  })
  parser.on('text', (value) => {
    if (depth > 0) visitor.text?.(value, cursor, false)
  })
  parser.on('cdata', (value) => {
    const from = xml.indexOf('<![CDATA[', cursor) + 9
    pass()
    visitor.text?.(value, from, true)
  })
  return {
    get start() {
      return start
    },
    get cursor() {
      return cursor
    },
    open() {
      isInTag = false
      pass()
    },
    read() {
      for (let from = 0; from < xml.length; from += step) {
        parser.write(xml.slice(from, from + step))
        if (isInTag && parser.position - start > longestTag)
          fail(
            `Unexpected start tag with more than ${longestTag} characters`,
            start
          )
      }
      parser.close()
    }
  }
}
