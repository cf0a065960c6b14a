import {BilingualError} from '../bilingual/bilingual-error.ts'
import {
  type BilingualFile,
  type BilingualUnit,
  emptyText
} from '../bilingual/bilingual-unit.ts'
import {collectText, type InlineRules} from '../bilingual/collect-text.ts'
import {readElements} from '../xml/read-elements.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'

const inline: InlineRules = {
  spans: new Set(['hi']),
  plain: new Set(),
  idOf: ({name, attributes}) =>
    `${name}${attributes['x'] ?? attributes['i'] ?? ''}`
}

/**
 * The units of a TMX memory that have a text in the source language; languages
 * are given by their first subtag (`zh`, `en`).
 * @throws {BilingualError} where the file is no TMX.
 */
export function readTmx(
  xml: string,
  {source, target}: {readonly source: string; readonly target: string}
): BilingualFile {
  const units: Array<BilingualUnit> = []
  let isTmx = false
  readElements(
    xml,
    new Set(['tu']),
    (element) => {
      const variant = (lang: string): XmlElement | undefined => {
        const found = childrenOf(element, 'tuv').find(
          (d) => d.attributes['lang']?.toLowerCase().split(/[-_]/)[0] === lang
        )
        return found && childOf(found, 'seg')
      }
      const from = variant(source)
      if (!from) return
      const to = variant(target)
      units.push({
        id: element.attributes['tuid'] ?? `${units.length + 1}`,
        source: collectText(from, inline),
        target: to ? collectText(to, inline) : emptyText(from.start),
        notes: childrenOf(element, 'note').map(textOf)
      })
    },
    ({name}) => {
      if (name === 'tmx') isTmx = true
    }
  )
  if (!isTmx)
    throw new BilingualError('Unexpected root element, expected tmx', 0)
  return {lang: {source, target}, units}
}
