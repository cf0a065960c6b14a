import {SaxesParser} from 'saxes'
import type {Element, ElementContent} from 'xast'

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

/** An element as it is written, and where. */
export interface XmlTree extends XmlTag {
  readonly children: ReadonlyArray<XmlTree | string>
  /** Behind its end tag. */
  readonly after: number
}

/** The name without its prefix. */
export function localOf({name}: Pick<XmlTag, 'name'>): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The child elements of that name, whatever its prefix. */
export function treesOf({children}: XmlTree, local: string): Array<XmlTree> {
  return children.filter(
    (d): d is XmlTree => typeof d !== 'string' && localOf(d) === local
  )
}

/**
 * Hand over every element of a name in `wanted`, whole, with the tags around it
 * from the root on. For files that `readElements` has taken: what it refuses is
 * not looked for again.
 */
export function readTrees(
  xml: string,
  wanted: ReadonlySet<string>,
  onTree: (tree: XmlTree, parents: ReadonlyArray<XmlTag>) => void
): void {
  type Open = {tag: XmlTag; children: Array<XmlTree | string>}
  const parser = new SaxesParser({position: true})
  const parents: Array<XmlTag> = []
  const open: Array<Open> = []
  let start = 0
  const addText = (value: string): void =>
    void open.at(-1)?.children.push(value)
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1)
  })
  parser.on('opentag', ({name, attributes}) => {
    const tag: XmlTag = {
      name,
      // Without namespaces attributes are plain strings.
      attributes: attributes as Record<string, string>,
      start,
      end: parser.position
    }
    if (open.length > 0 || wanted.has(localOf(tag)))
      open.push({tag, children: []})
    else parents.push(tag)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const last = open.pop()
    if (!last) {
      parents.pop()
      return
    }
    const {tag, children} = last
    const tree = {...tag, children, after: parser.position}
    const parent = open.at(-1)
    if (parent) parent.children.push(tree)
    else onTree(tree, parents)
  })
  parser.write(xml).close()
}

/** The same element for a serializer. */
export function toElement(
  {name, attributes}: Pick<XmlTree, 'name' | 'attributes'>,
  children: ReadonlyArray<ElementContent>
): Element {
  return {
    type: 'element',
    name,
    attributes: {...attributes},
    children: [...children]
  }
}

/** What an element holds, for a serializer. */
export function toContent({children}: XmlTree): Array<ElementContent> {
  return children.map((d) =>
    typeof d === 'string'
      ? {type: 'text', value: d}
      : toElement(d, toContent(d))
  )
}
