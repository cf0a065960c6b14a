import {BilingualError} from '../bilingual/bilingual-error.ts'
import {
  type BilingualFile,
  type BilingualUnit,
  emptyText
} from '../bilingual/bilingual-unit.ts'
import {collectText, type InlineRules} from '../bilingual/collect-text.ts'
import {readElements} from '../xml/read-elements.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {readOmegatTags} from './omegat-tags.ts'

/** How its inline elements are read. */
export const tmxInline: InlineRules = {
  spans: new Set(['hi']),
  plain: new Set(),
  idOf: ({name, attributes}) =>
    `${name}${attributes['x'] ?? attributes['i'] ?? ''}`
}

/**
 * The units of a TMX memory that have a text in the source language; languages
 * are given by their first subtag (`zh`, `en`). The tags that OmegaT writes as
 * text in its own memories are codes.
 * @throws {BilingualError} where the file is no TMX, or has units, but none in
 *   either language.
 */
export function readTmx(
  xml: string,
  {source, target}: {readonly source: string; readonly target: string}
): BilingualFile {
  const units: Array<BilingualUnit> = []
  let isTmx = false
  let isOmegat = false
  const seen = new Set<string>()
  readElements(
    xml,
    new Set(['tu']),
    (element) => {
      for (const {attributes} of childrenOf(element, 'tuv'))
        seen.add(primary(attributes['lang']))
      const variant = (lang: string): XmlElement | undefined => {
        const found = childrenOf(element, 'tuv').find(
          (d) => primary(d.attributes['lang']) === lang
        )
        return found && childOf(found, 'seg')
      }
      const from = variant(source)
      if (!from) return
      const to = variant(target)
      const props = new Map(
        childrenOf(element, 'prop').map((d) => [
          d.attributes['type'],
          textOf(d)
        ])
      )
      const document = props.get('x-document') ?? props.get('file')
      const exported = props.get('x-exported')
      const state = props.get('x-state')
      const before = props.get('prev')
      const after = props.get('next')
      const texts = [
        collectText(from, tmxInline),
        to ? collectText(to, tmxInline) : emptyText(from.start)
      ] as const
      const [sourceText, targetText] = isOmegat
        ? readOmegatTags(...texts)
        : texts
      units.push({
        id: element.attributes['tuid'] ?? `${units.length + 1}`,
        source: sourceText,
        target: targetText,
        ...(document !== undefined && {document}),
        ...(exported !== undefined && {exported}),
        ...(state !== undefined && {state}),
        ...((before !== undefined || after !== undefined) && {
          context: {
            ...(before !== undefined && {before}),
            ...(after !== undefined && {after})
          }
        }),
        notes: childrenOf(element, 'note').map(textOf)
      })
    },
    ({name, attributes}) => {
      if (name === 'tmx') isTmx = true
      if (name === 'header') isOmegat = attributes['creationtool'] === 'OmegaT'
    }
  )
  if (!isTmx)
    throw new BilingualError('Unexpected root element, expected tmx', 0)
  const missing = [source, target].filter((d) => !seen.has(d))
  if (seen.size > 0 && missing.length > 0)
    throw new BilingualError(
      `Unexpected units in ${[...seen].sort().join(', ')}, expected ${source} and ${target}`,
      0
    )
  return {lang: {source, target}, units}
}

/** The first subtag: OmegaT writes `ZH-CN` and `zh_CN`, too. */
function primary(lang = '?'): string {
  return lang.toLowerCase().split(/[-_]/, 1)[0] as string
}
