import {x} from 'xastscript'
import {legalText} from '../legal-text.ts'
import {tmxInline} from '../tmx/tmx-inline.ts'
import {serializeXml} from '../xml/document.ts'
import {readTrees, toElement, treesOf, type XmlTree} from '../xml/read-trees.ts'
import {buildContent} from './build-content.ts'
import type {Fill} from './fill.ts'
import {gapBefore, type Splice, splice} from './splice.ts'

/**
 * The memory with English for units without, by their index in `readTmx` from
 * `zh` into `en`; all else stays byte for byte. A draft is said to be one in the
 * property `x-state`, with its note, lest anybody takes it for a translation.
 */
export function fillTmx(xml: string, fills: ReadonlyMap<number, Fill>): string {
  const splices: Array<Splice> = []
  let index = 0
  readTrees(xml, new Set(['tu']), (tree) => {
    const [from, seg] = variantOf(tree, 'zh')
    if (!from || !seg) return
    const fill = fills.get(index++)
    const content = fill && buildContent(seg, fill.target, tmxInline(seg))
    if (!content) return
    if (fill.state === 'initial') {
      const gap = gapBefore(xml, from.start)
      const said = [
        ...(fill.note === undefined ? [] : [x('note', legalText(fill.note))]),
        x('prop', {type: 'x-state'}, fill.state)
      ]
      const value = said.map((d) => gap + serializeXml(d)).join('')
      splices.push({start: tree.end, end: tree.end, value})
    }
    const segment = toElement({name: seg.name, attributes: {}}, content)
    const [, there] = variantOf(tree, 'en')
    if (there) {
      const value = serializeXml(segment)
      splices.push({start: there.start, end: there.after, value})
      return
    }
    const value =
      gapBefore(xml, from.start) +
      serializeXml(x('tuv', {[langName(from)]: 'en'}, segment))
    splices.push({start: from.after, end: from.after, value})
  })
  return splice(xml, splices)
}

/** Before TMX 1.4 the attribute was `lang`. */
function langName({attributes}: XmlTree): string {
  return attributes['xml:lang'] === undefined ? 'lang' : 'xml:lang'
}

/** The variant in a language and its segment. */
function variantOf(
  tree: XmlTree,
  lang: string
): [variant?: XmlTree | undefined, segment?: XmlTree | undefined] {
  const found = treesOf(tree, 'tuv').find((d) => {
    const tag = d.attributes['xml:lang'] ?? d.attributes['lang']
    return tag?.toLowerCase().split(/[-_]/)[0] === lang
  })
  return [found, found && treesOf(found, 'seg')[0]]
}
