import {BilingualError} from '../bilingual/bilingual-error.ts'
import {
  type BilingualFile,
  type BilingualRemark,
  type BilingualUnit,
  emptyText
} from '../bilingual/bilingual-unit.ts'
import {collectText} from '../bilingual/collect-text.ts'
import {limitRemarks} from '../bilingual/limit-remarks.ts'
import {remarkOnSubFlows} from '../bilingual/remark-on-sub-flows.ts'
import {readElements} from '../xml/read-elements.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {readOmegatTags} from './omegat-tags.ts'
import {tmxInline} from './tmx-inline.ts'

/**
 * The units of a TMX memory that have a text in the source language; languages
 * are given by their first subtag (`zh`, `en`). The tags that OmegaT writes as
 * text in its own memories are codes. What cannot be read is remarked on.
 * @throws {BilingualError} where the file is no TMX, or has units, but none in
 *   either language.
 */
export function readTmx(
  xml: string,
  {source, target}: {readonly source: string; readonly target: string}
): BilingualFile {
  const units: Array<BilingualUnit> = []
  const remarks: Array<BilingualRemark> = []
  let isTmx = false
  let isOmegat = false
  const seen = new Set<string>()
  readElements(
    xml,
    new Set(['tu']),
    (element) => {
      for (const {attributes} of childrenOf(element, 'tuv'))
        seen.add(primary(attributes['lang']))
      const [sources, targets] = [source, target].map((d) =>
        variantsIn(element, d)
      ) as [Array<Variant>, Array<Variant>]
      const from = sources[0]?.segment
      if (!from) return
      const to = targets[0]?.segment
      remarks.push(
        ...remarkOnOthers(sources),
        ...remarkOnOthers(targets),
        ...remarkOnSubFlows(element)
      )
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
        collectText(from, tmxInline(from)),
        to ? collectText(to, tmxInline(to)) : emptyText(from.start)
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
        notes: [
          element,
          ...[sources, targets].flatMap((d) => d[0]?.variant ?? [])
        ]
          .flatMap((d) => childrenOf(d, 'note'))
          .map(textOf)
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
      `Unexpected units in ${[...seen].sort().join(', ')}${seen.size === 1 ? ' alone' : ''}, expected ${source} and ${target} in each; export the memory again with both languages`,
      0
    )
  return {
    lang: {source, target},
    units,
    ...limitRemarks(remarks, 'places that are not read')
  }
}

interface Variant {
  readonly variant: XmlElement
  readonly segment: XmlElement
}

/** What a unit says in a language, whatever its region. */
function variantsIn(unit: XmlElement, lang: string): Array<Variant> {
  return childrenOf(unit, 'tuv')
    .filter((d) => primary(d.attributes['lang']) === lang)
    .flatMap((variant) => {
      const segment = childOf(variant, 'seg')
      return segment ? {variant, segment} : []
    })
}

/** A unit may say the same in several regions of a language, or in several ways. */
function remarkOnOthers([
  first,
  ...others
]: ReadonlyArray<Variant>): Array<BilingualRemark> {
  const text = first ? textOf(first.segment) : ''
  return others.flatMap(({segment}) =>
    textOf(segment) === text
      ? []
      : {
          at: segment.start,
          reason: `Unexpected second text “${textOf(segment)}” in one language, which is not read, expected “${text}” alone; divide the unit`
        }
  )
}

/** The first subtag: OmegaT writes `ZH-CN` and `zh_CN`, too. */
function primary(lang = '?'): string {
  return lang.toLowerCase().split(/[-_]/, 1)[0] as string
}
