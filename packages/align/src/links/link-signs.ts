import {indexBy} from './index-by.ts'
import {isSign, plainSign} from './signs.ts'
import type {TokenTable} from './token-table.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

/** How far apart two signs may be, as parts of their texts. */
const farthest = 0.25

/** Links signs that mean the same, the nearest in place first. */
export function linkSigns(
  table: TokenTable,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>
): void {
  const bySign = indexBy(targets.keys(), (d) => [
    plainSign((targets[d] as TargetToken).value)
  ])
  const proposals = [...sources.keys()].flatMap((source) => {
    const {value} = sources[source] as SourceToken
    if (!isSign(value)) return []
    return (bySign.get(plainSign(value)) ?? []).map((target) => ({
      source,
      target,
      distance: signDistance(
        table,
        source,
        target,
        sources.length,
        targets.length
      )
    }))
  })
  proposals.sort((a, b) => a.distance - b.distance)
  for (const {source, target, distance} of proposals) {
    if (distance > farthest) return
    if (table.targetsOf(source).length + table.sourcesOf(target).length > 0)
      continue
    table.add(source, target, 0.95 - distance)
  }
}

function signDistance(
  _table: TokenTable,
  source: number,
  target: number,
  sources: number,
  targets: number
): number {
  if (source === sources - 1 && target === targets - 1) return 0
  return Math.abs((source + 0.5) / sources - (target + 0.5) / targets)
}
