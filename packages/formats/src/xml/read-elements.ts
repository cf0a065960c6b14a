import {SaxesParser} from 'saxes'
import {BilingualError} from '../bilingual/bilingual-error.ts'
import {localName} from './local-name.ts'
import {mapText} from './map-text.ts'
import type {XmlElement, XmlText} from './xml-node.ts'

/** Deeper nesting is no bilingual file. */
const maxDepth = 200
/** Nodes in one unit; more is an attack or another kind of file. */
const maxNodes = 100_000

/** A start tag on the way to an element. */
export type XmlParent = Pick<XmlElement, 'name' | 'attributes'>

interface Open {
  readonly element: XmlElement & {
    readonly children: Array<XmlElement | XmlText>
  }
  readonly parents: ReadonlyArray<XmlParent>
}

/**
 * Read an XML file and hand over every element of a name in `wanted`, whole,
 * with its parents from the root on. The rest is not kept, so memory depends on the
 * largest unit. Nothing outside the file is read; a document type may be named but may
 * declare nothing, so no entity can grow.
 * @throws {BilingualError} where the file is not well-formed or passes a limit.
 */
export function readElements(
  xml: string,
  wanted: ReadonlySet<string>,
  onElement: (element: XmlElement, parents: ReadonlyArray<XmlParent>) => void,
  onParent: (parent: XmlParent) => void = () => undefined
): void {
  const parser = new SaxesParser({position: true})
  const parents: Array<XmlParent> = []
  const open: Array<Open['element']> = []
  let cursor = 0
  let nodes = 0

  const fail = (reason: string, offset: number): never => {
    throw new BilingualError(reason, offset)
  }
  const add = (node: XmlElement | XmlText): void => {
    if (++nodes > maxNodes)
      fail(`Unexpected unit with more than ${maxNodes} parts`, cursor)
    open.at(-1)?.children.push(node)
  }
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    fail(`Unexpected XML: ${reason}`, parser.position)
  })
  parser.on('doctype', (text) => {
    if (/[[<]|ENTITY/.test(text))
      fail(
        'Unexpected declarations in the document type, expected none: entities are not read',
        parser.position
      )
    cursor = parser.position
  })
  parser.on('text', (value) => {
    if (open.length > 0 && value !== '')
      add({
        type: 'text',
        value,
        offsets: mapText(
          xml.slice(cursor, cursor + 12 * value.length + 64),
          value,
          cursor
        )
      })
  })
  parser.on('cdata', (value) => {
    const start = xml.indexOf('<![CDATA[', cursor) + 9
    if (open.length > 0 && value !== '')
      add({
        type: 'text',
        value,
        offsets: Array.from({length: value.length + 1}, (_, i) => start + i)
      })
    cursor = parser.position
  })
  parser.on('comment', () => {
    cursor = parser.position
  })
  parser.on('processinginstruction', () => {
    cursor = parser.position
  })
  parser.on('opentag', (tag) => {
    cursor = parser.position
    const name = localName(tag.name)
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, value]) => [
        localName(key),
        String(value)
      ])
    )
    if (parents.length + open.length >= maxDepth)
      fail(`Unexpected nesting of more than ${maxDepth} elements`, cursor)
    if (open.length === 0 && !wanted.has(name)) {
      const parent = {name, attributes}
      parents.push(parent)
      onParent(parent)
      return
    }
    const element = {
      type: 'element' as const,
      name,
      attributes,
      children: [],
      start: cursor
    }
    if (open.length > 0) add(element)
    else nodes = 0
    open.push(element)
  })
  parser.on('closetag', () => {
    cursor = parser.position
    const element = open.pop()
    if (!element) parents.pop()
    else if (open.length === 0) onElement(element, parents)
  })
  parser.write(xml).close()
}
