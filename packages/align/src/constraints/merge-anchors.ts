import type {Anchor} from '../sentences/anchor.ts'
import type {Plan} from './plan-constraints.ts'

/**
 * The pairs and pins of a plan as anchors, and those of the others that lie
 * between them: the line through all of them never falls.
 */
export function mergeAnchors(
  anchors: ReadonlyArray<Anchor>,
  {pairs, pins}: Plan
): Array<Anchor> {
  const fixed = [
    ...pairs.flatMap(({source, target}) => [
      {source, target},
      {source: source + 1, target: target + 1}
    ]),
    ...pins
  ].sort((a, b) => a.source - b.source || a.target - b.target)
  const result: Array<Anchor> = []
  let next = 0
  for (const point of [...fixed, {source: Infinity, target: Infinity}]) {
    const last = result.at(-1) ?? {source: 0, target: 0}
    for (; next < anchors.length; next++) {
      const anchor = anchors[next] as Anchor
      if (anchor.source >= point.source) break
      if (anchor.source < last.source || anchor.target < last.target) continue
      if (anchor.target <= point.target) result.push(anchor)
    }
    if (point.source < Infinity) result.push(point)
  }
  return result
}
