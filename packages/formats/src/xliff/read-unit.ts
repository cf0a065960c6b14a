import {
  type BilingualRemark,
  type BilingualUnit,
  emptyText
} from '../bilingual/bilingual-unit.ts'
import {collectText} from '../bilingual/collect-text.ts'
import {tool} from '../tool.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {xliffInline} from './xliff-inline.ts'

/** The segments of a unit of XLIFF 2. Notes that this program wrote itself are left out. */
export function readUnit(unit: XmlElement): Array<BilingualUnit> {
  const segments = childrenOf(unit, 'segment')
  const notes = childrenOf(unit, 'notes')
    .flatMap((d) => childrenOf(d, 'note'))
    .filter((d) => !d.attributes['category']?.startsWith(`${tool.name}:`))
    .map(textOf)
  return segments.flatMap((segment, index) => {
    const source = childOf(segment, 'source')
    if (!source) return []
    const target = childOf(segment, 'target')
    const state = segment.attributes['state']
    const own =
      segment.attributes['id'] ?? (segments.length > 1 ? `${index + 1}` : '')
    return {
      id: [unit.attributes['id'] ?? '', own].filter((d) => d !== '').join('.'),
      source: collectText(source, xliffInline),
      target: target
        ? collectText(target, xliffInline)
        : emptyText(source.start),
      ...(state !== undefined && {state}),
      notes
    }
  })
}

/** What segments cannot say: words between them, and that their targets are in another order. */
export function remarkOnUnit(unit: XmlElement): Array<BilingualRemark> {
  const between = childrenOf(unit, 'ignorable').flatMap((part) => {
    const target = childOf(part, 'target')
    const source = childOf(part, 'source')
    const text = target ? textOf(target).trim() : ''
    return !target ||
      !/[\p{L}\p{N}]/u.test(text) ||
      (source && textOf(source).trim() === text)
      ? []
      : {
          at: target.start,
          reason: `Unexpected text “${text}” in <ignorable>, which is not read; put it into a segment`
        }
  })
  const moved = childrenOf(unit, 'segment')
    .flatMap((d) => childrenOf(d, 'target'))
    .find((d) => d.attributes['order'] !== undefined)
  return moved
    ? [
        ...between,
        {
          at: moved.start,
          reason:
            'Unexpected order of targets, which are read in the order of their sources'
        }
      ]
    : between
}
