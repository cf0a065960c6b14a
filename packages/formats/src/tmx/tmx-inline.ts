import type {InlineRules} from '../bilingual/collect-text.ts'
import {localName} from '../xml/local-name.ts'
import type {XmlLike} from '../xml/xml-like.ts'

/**
 * How the inline elements of a segment are read. An `ept` has no `x` that names
 * its counterpart in the other language; its `bpt` of the same segment has.
 */
export function tmxInline(segment: XmlLike): InlineRules {
  const names = new Map<string, string>()
  collectNames(segment, names)
  return {
    spans: new Set(['hi']),
    plain: new Set(),
    idOf({name, attributes}) {
      const {x, i = ''} = attributes
      return name + (x ?? (name === 'ept' ? names.get(i) : undefined) ?? i)
    }
  }
}

function collectNames(node: XmlLike, names: Map<string, string>): void {
  for (const child of node.children) {
    if (typeof child === 'string' || 'value' in child) continue
    const {i, x} = child.attributes
    if (localName(child.name) === 'bpt' && i !== undefined && x !== undefined)
      names.set(i, x)
    collectNames(child, names)
  }
}
