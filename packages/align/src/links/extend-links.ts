import type {Candidate} from './find-candidates.ts'
import type {TokenTable} from './token-table.ts'

const leastWeight = 0.32
const reach = 2

/**
 * Links words left over to a counterpart that is linked already, beside the
 * word it is linked to: 外长 foreign minister, 战略 合作 strategic cooperation.
 */
export function extendLinks(
  table: TokenTable,
  candidates: ReadonlyArray<Candidate>
): void {
  const ordered = candidates
    .filter((d) => d.weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight)
  for (const {source, target, weight} of ordered) {
    const targets = table.targetsOf(source)
    const sources = table.sourcesOf(target)
    const isFree = targets.length === 0 || sources.length === 0
    if (!isFree || targets.length + sources.length === 0) continue
    const gaps = [
      ...targets.map((d) => Math.abs(d - target)),
      ...sources.map((d) => Math.abs(d - source))
    ]
    if (Math.min(...gaps) > reach) continue
    table.add(source, target, 0.4 + 0.4 * weight)
  }
}
