import {fragmentOf, leafIn, parseFragment} from '../core/fragment.ts'
import type {Scope} from '../core/scope.ts'
import {closest} from '../structure/xliff-node.ts'

/**
 * Whether a reference leads to a segment or an inline element of the unit. One
 * with a path is not judged: it may name this very document, whose name is not known.
 */
export function pointsToSpan(reference: string, unit: Scope): boolean {
  const text = fragmentOf(reference)
  if (text === undefined) return reference.includes('#')
  const fragment = parseFragment(text)
  const file = closest(unit.node, (d) => d.name === 'file')
  const leaf =
    fragment &&
    leafIn(fragment, {
      file: file?.attributes['id'] ?? '',
      unit: unit.node.attributes['id'] ?? ''
    })
  if (leaf?.prefix === 't') return unit.ids().target.has(leaf.id)
  return leaf?.prefix === '' && unit.ids().source.has(leaf.id)
}
