import type {Candidate} from './find-candidates.ts'
import type {TokenTable} from './token-table.ts'

/** Of a pair inside a stretch that is known to be rendered by another. */
const leastWeight = 0.25

/**
 * Links the tokens of two stretches that render each other: in order where
 * there are as many on both sides; else by what the dictionary knows, and what
 * it does not with what is left, or with the token beside it.
 */
export function linkBlock(
  table: TokenTable,
  left: ReadonlyArray<number>,
  right: ReadonlyArray<number>,
  score: number,
  candidates: ReadonlyArray<Candidate>
): void {
  if (left.length === right.length) {
    for (const [k, source] of left.entries())
      table.add(source, right[k] as number, score)
    return
  }
  const inside = candidates
    .filter(
      (d) =>
        d.weight >= leastWeight &&
        left.includes(d.source) &&
        right.includes(d.target)
    )
    .sort((a, b) => b.weight - a.weight)
  for (const {source, target} of left.length > 1 ? inside : [])
    if (
      table.targetsOf(source).length === 0 ||
      table.sourcesOf(target).length === 0
    )
      table.add(source, target, score)
  const free = {
    left: left.filter((d) => table.targetsOf(d).length === 0),
    right: right.filter((d) => table.sourcesOf(d).length === 0)
  }
  if (free.left.length > 0 && free.right.length > 0) {
    for (const source of free.left)
      for (const target of free.right) table.add(source, target, score)
    return
  }
  for (const source of free.left)
    for (const target of table.targetsOf(nearest(left, source, free.left)))
      table.add(source, target, score)
  for (const target of free.right)
    for (const source of table.sourcesOf(nearest(right, target, free.right)))
      table.add(source, target, score)
}

/** The member that is nearest to a place and none of those left out. */
function nearest(
  members: ReadonlyArray<number>,
  place: number,
  without: ReadonlyArray<number>
): number {
  let best = -1
  for (const member of members)
    if (
      !without.includes(member) &&
      (best < 0 || Math.abs(member - place) < Math.abs(best - place))
    )
      best = member
  return best
}
