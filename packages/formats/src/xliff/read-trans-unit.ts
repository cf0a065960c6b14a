import {type BilingualUnit, emptyText} from '../bilingual/bilingual-unit.ts'
import {collectText} from '../bilingual/collect-text.ts'
import {tool} from '../tool.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {programState} from './program-state.ts'
import {findSegments, isTranslatedWhole} from './segments.ts'
import {xliffInline} from './xliff-inline.ts'

/**
 * A unit of XLIFF 1.2, or its segments where both sides have the same.
 * @param comments Of Trados, which keeps them apart, by the ids that marks name.
 */
export function readTransUnit(
  unit: XmlElement,
  comments: ReadonlyMap<string, ReadonlyArray<string>>
): Array<BilingualUnit> {
  const source = childOf(unit, 'source')
  if (!source) return []
  const target = childOf(unit, 'target')
  const id = unit.attributes['id'] ?? ''
  const {approved, extradata} = unit.attributes
  const notes = childrenOf(unit, 'note')
    .filter((d) => d.attributes['from'] !== tool.name)
    .map(textOf)
  const segmented = childOf(unit, 'seg-source')
  const commentsOn = (...sides: ReadonlyArray<XmlElement | undefined>) =>
    [...new Set(sides.flatMap(findCommentIds))].flatMap(
      (d) => comments.get(d) ?? []
    )
  const stateOf = (mid?: string): string | undefined =>
    target?.attributes['state'] ??
    (approved === 'yes' ? 'final' : programState(unit, mid))
  const describe = (state: string | undefined) => ({
    ...(state !== undefined && {state}),
    ...(extradata !== undefined && {exported: extradata})
  })
  const parts = findSegments(segmented)
  const isWhole = segmented && target && isTranslatedWhole(segmented, target)
  if (parts.length === 0 || isWhole)
    return [
      {
        id,
        source: collectText(source, xliffInline),
        target: target
          ? collectText(target, xliffInline)
          : emptyText(source.start),
        ...describe(stateOf()),
        notes: [...notes, ...commentsOn(source, segmented, target)]
      }
    ]
  const translated = findSegments(target)
  return parts.map((part) => {
    const mid = part.attributes['mid'] ?? ''
    const other = translated.find((d) => d.attributes['mid'] === mid)
    return {
      id: `${id}.${mid}`,
      source: collectText(part, xliffInline),
      target: other ? collectText(other, xliffInline) : emptyText(part.start),
      ...describe(stateOf(mid)),
      notes: [...notes, ...commentsOn(part, other)]
    }
  })
}

/** What marks of Trados in an element name as their comments. */
function findCommentIds(element: XmlElement | undefined): Array<string> {
  return (element?.children ?? []).flatMap((d) => {
    if (d.type === 'text') return []
    const {cid} = d.attributes
    return [...(cid === undefined ? [] : [cid]), ...findCommentIds(d)]
  })
}
