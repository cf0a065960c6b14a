import {BilingualError} from '../bilingual/bilingual-error.ts'
import {localName} from './local-name.ts'
import {mapText} from './map-text.ts'
import {parseXml, type XmlTag} from './parse-xml.ts'
import {XmlError} from './xml-error.ts'
import type {XmlElement, XmlText} from './xml-node.ts'

/** Nodes in one unit; more is an attack or another kind of file. */
const maxNodes = 100_000
/** Characters in one unit, each of which has its place kept. */
const maxCharacters = 1_000_000
/** Units of one file; a larger one is divided. */
const maxUnits = 1_000_000

/** A start tag on the way to an element. */
export interface XmlParent extends Pick<XmlElement, 'name' | 'attributes'> {
  /** Where `<` stands. */
  readonly start: number
}

type Open = XmlElement & {readonly children: Array<XmlElement | XmlText>}

/**
 * Read an XML file and hand over every element of a name in `wanted`, whole,
 * with its parents from the root on. The rest is not kept, so memory depends on the
 * largest unit.
 * @throws {BilingualError} where the file is not well-formed or passes a limit
 *   (those of `parseXml` among them).
 */
export function readElements(
  xml: string,
  wanted: ReadonlySet<string>,
  onElement: (element: XmlElement, parents: ReadonlyArray<XmlParent>) => void,
  onParent: (parent: XmlParent) => void = () => undefined
): void {
  const parents: Array<XmlParent> = []
  const open: Array<Open> = []
  let nodes = 0
  let characters = 0
  let units = 0
  const add = (node: XmlElement | XmlText, at: number): void => {
    if (++nodes > maxNodes)
      throw new BilingualError(
        `Unexpected unit with more than ${maxNodes} parts`,
        at
      )
    open.at(-1)?.children.push(node)
  }
  const visitor = {
    open(tag: XmlTag): void {
      const name = localName(tag.name)
      const attributes: Record<string, string> = {}
      for (const key in tag.attributes)
        attributes[localName(key)] = tag.attributes[key] as string
      if (open.length === 0 && !wanted.has(name)) {
        const parent = {name, attributes, start: tag.start}
        parents.push(parent)
        onParent(parent)
        return
      }
      const element: Open = {
        type: 'element',
        name,
        attributes,
        children: [],
        start: tag.end
      }
      if (open.length > 0) add(element, tag.start)
      else {
        nodes = 0
        characters = 0
        if (++units > maxUnits)
          throw new BilingualError(
            `Unexpected file with more than ${maxUnits} units; divide it`,
            tag.start
          )
      }
      open.push(element)
    },
    close(): void {
      const element = open.pop()
      if (!element) parents.pop()
      else if (open.length === 0) onElement(element, parents)
    },
    text(value: string, start: number, isLiteral: boolean): void {
      if (open.length === 0 || value === '') return
      characters += value.length
      if (characters > maxCharacters)
        throw new BilingualError(
          `Unexpected unit with more than ${maxCharacters} characters`,
          start
        )
      const offsets = isLiteral
        ? Array.from({length: value.length + 1}, (_, i) => start + i)
        : mapText(
            xml.slice(start, start + 12 * value.length + 64),
            value,
            start
          )
      add({type: 'text', value, offsets}, start)
    }
  }
  try {
    parseXml(xml, visitor)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new BilingualError(error.message, error.offset)
  }
}
