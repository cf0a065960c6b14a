import {BilingualError} from '../../../bilingual/bilingual-error.ts'
import {parseNamedXml, type XmlNameTag} from '../../../xml/parse-xml.ts'
import type {ContentState} from './content.ts'
import {canonicalName} from './namespaces.ts'
import type {XliffNode} from './xliff-node.ts'

/** An element that is being read. */
export interface OpenNode extends XliffNode {
  readonly children: Array<XliffNode>
  readonly foreignIds: Set<string>
  readonly state: ContentState
  textAt: number | undefined
  isEmpty: boolean
}

/** What a reader of XLIFF is told. */
export interface NodeVisitor {
  /** The root, before anything else. */
  root(tag: XmlNameTag): void
  /** The start of an element; what stands in it comes after. */
  open(node: OpenNode, parent: OpenNode | undefined): void
  /** The end of an element, with all that stands in it. */
  close(node: OpenNode): void
  /** An element from outside XLIFF with an id, and the elements around it. */
  foreign(name: string, id: string, at: number, around: OpenNode): void
}

/** Of all elements but size data; nothing is added to it. */
const none = new Set<string>()
/** Elements of one unit, or of a file outside its units; more is an attack. */
const mostKept = 100_000
const xmlns = 'http://www.w3.org/2000/xmlns/'

/**
 * Goes through an XLIFF 2 document. Units and groups are handed over and
 * forgotten, so that memory depends on the largest.
 * @throws {XmlError} where the document is not well-formed or passes a limit.
 */
export function readNodes(xml: string, visitor: NodeVisitor): void {
  const stack: Array<OpenNode> = []
  let core: string | undefined
  /** Depth inside elements from outside XLIFF. */
  let foreignDepth = 0
  let kept = 0
  /** What was kept before the unit that is being read. */
  let before = 0
  parseNamedXml(xml, {
    open(tag) {
      if (core === undefined) {
        core = tag.uri
        visitor.root(tag)
      }
      const parent = stack.at(-1)
      if (parent) parent.isEmpty = false
      const node = createNode(tag, core, parent)
      const isForeign = node.name.startsWith('{')
      if (isForeign || foreignDepth > 0) foreignDepth++
      const {id = node.attributes['xml:id']} = node.attributes
      if (isForeign && parent && id !== undefined) {
        stack.find((d) => d.name === 'slr:data')?.foreignIds.add(id)
        visitor.foreign(node.name, id, tag.start, parent)
      }
      if (node.name === 'unit') before = kept
      if (++kept > mostKept)
        throw new BilingualError(
          `Unexpected unit with more than ${mostKept} elements`,
          tag.start
        )
      visitor.open(node, parent)
      if (parent && foreignDepth === 0 && !isContainer(node.name))
        parent.children.push(node)
      stack.push(node)
    },
    close() {
      const node = stack.pop() as OpenNode
      visitor.close(node)
      if (foreignDepth > 0) {
        foreignDepth--
        kept--
      }
      if (node.name === 'unit') kept = before
      else if (isContainer(node.name)) kept--
    },
    text(value, start) {
      const node = stack.at(-1)
      if (!node) return
      node.isEmpty = false
      if (node.textAt !== undefined) return
      const words = value.search(/[^ \t\r\n]/)
      if (words >= 0) node.textAt = start + words
    }
  })
}

function isContainer(name: string): boolean {
  return name === 'unit' || name === 'group' || name === 'file'
}

function createNode(
  {local, uri, attributes: given, start}: XmlNameTag,
  core: string,
  parent: OpenNode | undefined
): OpenNode {
  const attributes: Record<string, string> = {}
  for (const d of given) {
    if (d.uri === xmlns) continue
    const name = d.uri === '' ? d.local : canonicalName(d.local, d.uri, core)
    attributes[name] = d.value
  }
  const name = canonicalName(local, uri, core)
  return {
    name,
    attributes,
    parent,
    children: [],
    at: start,
    textAt: undefined,
    isEmpty: true,
    foreignIds: name === 'slr:data' ? new Set() : none,
    state: {index: 0, count: 0}
  }
}
