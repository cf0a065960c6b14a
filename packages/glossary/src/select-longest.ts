import type {Match} from './matcher.ts'

/**
 * Of overlapping matches, sorted as `matchAll` gives them, the leftmost and of
 * these the longest: disjoint, in order.
 */
export function selectLongest<T>(
  matches: ReadonlyArray<Match<T>>
): Array<Match<T>> {
  const result: Array<Match<T>> = []
  let at = 0
  for (const [index, match] of matches.entries()) {
    const next = matches[index + 1]
    if (match.range[0] < at || next?.range[0] === match.range[0]) continue
    result.push(match)
    at = match.range[1]
  }
  return result
}
