import {localName} from '../xml/local-name.ts'
import type {XmlLike} from '../xml/xml-like.ts'

/** Elements whose content is text; in other codes it is what the code stands for. */
const holdsText = new Set(['g', 'mrk'])

/** Whether it is a segment of XLIFF 1.2. */
export function isSegment({name, attributes}: XmlLike): boolean {
  return localName(name) === 'mrk' && attributes['mtype'] === 'seg'
}

/** The segments in an element of XLIFF 1.2, at any depth. */
export function findSegments<T extends XmlLike>(
  element: T | undefined
): Array<T> {
  return (element?.children ?? []).flatMap((child) => {
    if (typeof child === 'string' || 'value' in child) return []
    // An element of a tree holds elements of that tree.
    return isSegment(child) ? [child as T] : findSegments(child as T)
  })
}

/**
 * Whether a target of XLIFF 1.2 renders its unit as a whole, whatever segments
 * the source has: some programs give back none, or those of their own, or text
 * beside them, which would be lost if they were read one by one.
 */
export function isTranslatedWhole(
  segmented: XmlLike,
  target: XmlLike
): boolean {
  const segments = findSegments(target)
  const beside = wordsOf(target, false)
  if (beside === '' && segments.every((d) => wordsOf(d, true) === ''))
    return false
  const known = new Set(findSegments(segmented).map(midOf))
  const mids = segments.map(midOf)
  return (
    mids.length === 0 ||
    mids.some((d) => !known.has(d)) ||
    new Set(mids).size < mids.length ||
    (beside !== '' && beside !== wordsOf(segmented, false))
  )
}

function midOf({attributes}: XmlLike): string | undefined {
  return attributes['mid']
}

/** The text of an element without white space; `all` of it, or what is beside its segments. */
function wordsOf({children}: XmlLike, all: boolean): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll(/\s+/g, '')
      if ('value' in child) return child.value.replaceAll(/\s+/g, '')
      if (!holdsText.has(localName(child.name)) || (!all && isSegment(child)))
        return ''
      return wordsOf(child, all)
    })
    .join('')
}
