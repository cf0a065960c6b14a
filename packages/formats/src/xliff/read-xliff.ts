import {BilingualError} from '../bilingual/bilingual-error.ts'
import {
  type BilingualFile,
  type BilingualUnit,
  emptyText
} from '../bilingual/bilingual-unit.ts'
import {collectText, type InlineRules} from '../bilingual/collect-text.ts'
import {tool} from '../tool.ts'
import {readElements, type XmlParent} from '../xml/read-elements.ts'
import {childOf, childrenOf, textOf, type XmlElement} from '../xml/xml-node.ts'
import {findSegments, isTranslatedWhole} from './segments.ts'

/** How its inline elements are read. */
export const xliffInline: InlineRules = {
  spans: new Set(['g', 'pc']),
  plain: new Set(['mrk', 'sm', 'em']),
  idOf: ({name, attributes}) =>
    // `bpt` and `ept`, `sc` and `ec` of one pair belong together.
    `${name}${attributes['startRef'] ?? attributes['rid'] ?? attributes['id'] ?? ''}`
}

/**
 * The units of an XLIFF file, version 1.2 or 2: of each `trans-unit`, by its
 * segments where it has any, or of each `segment`. What must not be
 * translated is left out.
 * @throws {BilingualError} where the file is no such XLIFF.
 */
export function readXliff(xml: string): BilingualFile {
  const units: Array<BilingualUnit> = []
  const lang: {source?: string; target?: string} = {}
  let isXliff = false
  readElements(
    xml,
    new Set(['trans-unit', 'unit']),
    (element, parents) => {
      if (isLocked(element, parents)) return
      const document = parents.findLast((d) => d.name === 'file')?.attributes[
        'original'
      ]
      const read =
        element.name === 'unit' ? readUnit(element) : readTransUnit(element)
      units.push(
        ...read.map((d) => ({...d, ...(document !== undefined && {document})}))
      )
    },
    ({name, attributes}) => {
      if (name === 'xliff') isXliff = true
      const source = attributes['source-language'] ?? attributes['srcLang']
      const target = attributes['target-language'] ?? attributes['trgLang']
      if (source !== undefined) lang.source ??= source
      if (target !== undefined) lang.target ??= target
    }
  )
  if (!isXliff)
    throw new BilingualError('Unexpected root element, expected xliff', 0)
  return {lang, units}
}

function isLocked(
  element: XmlElement,
  parents: ReadonlyArray<XmlParent>
): boolean {
  const said = [element, ...parents.toReversed()].find(
    (d) => d.attributes['translate'] !== undefined
  )
  return said?.attributes['translate'] === 'no'
}

/** XLIFF 1.2. */
function readTransUnit(unit: XmlElement): Array<BilingualUnit> {
  const source = childOf(unit, 'source')
  if (!source) return []
  const target = childOf(unit, 'target')
  const id = unit.attributes['id'] ?? ''
  const {approved, extradata} = unit.attributes
  const state =
    target?.attributes['state'] ?? (approved === 'yes' ? 'final' : undefined)
  const rest = {
    ...(state !== undefined && {state}),
    ...(extradata !== undefined && {exported: extradata}),
    notes: childrenOf(unit, 'note')
      .filter((d) => d.attributes['from'] !== tool.name)
      .map(textOf)
  }
  const segmented = childOf(unit, 'seg-source')
  const parts = findSegments(segmented)
  const translated = findSegments(target)
  const isWhole = segmented && target && isTranslatedWhole(segmented, target)
  if (parts.length === 0 || isWhole)
    return [
      {
        id,
        source: collectText(source, xliffInline),
        target: target
          ? collectText(target, xliffInline)
          : emptyText(source.start),
        ...rest
      }
    ]
  return parts.map((part) => {
    const mid = part.attributes['mid'] ?? ''
    const other = translated.find((d) => d.attributes['mid'] === mid)
    return {
      id: `${id}.${mid}`,
      source: collectText(part, xliffInline),
      target: other ? collectText(other, xliffInline) : emptyText(part.start),
      ...rest
    }
  })
}

/** XLIFF 2. Notes that this program wrote itself are left out. */
function readUnit(unit: XmlElement): Array<BilingualUnit> {
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
