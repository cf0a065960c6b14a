import type {Link, LinkBody, Range} from '@zhengben/bitext'
import type {TextPair} from './text-pair.ts'

/** A link that could be made; `rank` decides between those that exclude each other. */
export interface Proposal {
  readonly source: Range
  readonly target: Range
  readonly body: LinkBody
  readonly score: number
  readonly rank: number
}

/**
 * Makes the links of the highest rank whose ranges are free on both sides;
 * among equals those whose places in the two texts are closest.
 */
export function assign(
  pair: TextPair,
  proposals: ReadonlyArray<Proposal>
): Array<Link> {
  const ordered = proposals
    .map((d) => ({...d, distance: pair.distance(d.source, d.target)}))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        a.distance - b.distance ||
        a.source[0] - b.source[0] ||
        a.target[0] - b.target[0]
    )
  const links: Array<Link> = []
  for (const {source, target, body, score} of ordered) {
    if (!pair.isFree('source', source) || !pair.isFree('target', target)) {
      continue
    }
    pair.take(source, target)
    links.push({source: [source], target: [target], body, score})
  }
  return links
}
