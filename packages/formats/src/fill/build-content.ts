import type {ElementContent} from 'xast'
import type {InlineRules} from '../bilingual/collect-text.ts'
import {legalText} from '../legal-text.ts'
import {localOf, toContent, toElement, type XmlTree} from '../xml/read-trees.ts'
import type {Fill} from './fill.ts'

/**
 * A target as content of an element, its codes made of those of the source;
 * undefined where the source has not all of them, or spans cross each other.
 */
export function buildContent(
  source: XmlTree,
  {text, codes = []}: Fill['target'],
  rules: InlineRules
): Array<ElementContent> | undefined {
  const known = collectCodes(source, rules)
  const open: Array<{
    id: string
    tree: XmlTree
    content: Array<ElementContent>
  }> = []
  const root: Array<ElementContent> = []
  let at = 0
  const put = (...content: ReadonlyArray<ElementContent>): void =>
    void (open.at(-1)?.content ?? root).push(...content)
  const putText = (end: number): void => {
    if (end > at) put({type: 'text', value: legalText(text.slice(at, end))})
    at = end
  }
  for (const code of codes) {
    putText(code.at)
    const last = open.at(-1)
    if (last && `/${last.id}` === code.id) {
      open.pop()
      put(toElement(last.tree, last.content))
      continue
    }
    // The end of a span may be an element of its own.
    const tree = known.get(code.id)?.shift()
    if (!tree) return
    if (rules.spans.has(localOf(tree)))
      open.push({id: code.id, tree, content: []})
    else put(toElement(tree, toContent(tree)))
  }
  putText(text.length)
  return open.length > 0 ? undefined : root
}

/** The elements that are codes, by their ids. */
function collectCodes(
  source: XmlTree,
  rules: InlineRules
): Map<string, Array<XmlTree>> {
  const found = new Map<string, Array<XmlTree>>()
  const visit = ({children}: XmlTree): void => {
    for (const child of children) {
      if (typeof child === 'string') continue
      const name = localOf(child)
      if (rules.plain.has(name)) {
        visit(child)
        continue
      }
      const id = rules.idOf({
        type: 'element',
        name,
        attributes: localAttributes(child),
        children: [],
        start: child.end
      })
      const same = found.get(id)
      if (same) same.push(child)
      else found.set(id, [child])
      if (rules.spans.has(name)) visit(child)
    }
  }
  visit(source)
  return found
}

function localAttributes({attributes}: XmlTree): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key.slice(key.indexOf(':') + 1),
      value
    ])
  )
}
