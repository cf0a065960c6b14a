import type {Explanation} from './explain-edits.ts'

/**
 * How many edits have a row of each spinning family behind them, most first. A
 * row that names several counts in each.
 */
export function countFamilies(
  explanations: ReadonlyArray<Explanation>
): Array<readonly [family: string, edits: number]> {
  const counts = new Map<string, number>()
  for (const {row} of explanations)
    for (const family of row?.families ?? [])
      counts.set(family, (counts.get(family) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
