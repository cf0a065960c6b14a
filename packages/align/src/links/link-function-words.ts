import {type FunctionWord, functionWords} from '../words/function-words.ts'
import {indexBy} from './index-by.ts'
import type {TokenTable} from './token-table.ts'
import type {SourceToken, TargetToken} from './tokens.ts'

/** How far what a word governs may be from it, in tokens. */
const near = 4
const leastScore = 0.4
/** What each rendering is worth less than the one before it. */
const rankCost = 0.04

/**
 * Links function words to their counterparts where what they govern is linked
 * too: 在北京 in Beijing. Those that govern nothing stand near the counterparts
 * of their neighbours.
 */
export function linkFunctionWords(
  table: TokenTable,
  sources: ReadonlyArray<SourceToken>,
  targets: ReadonlyArray<TargetToken>
): void {
  const byValue = indexBy(targets.keys(), (d) => [
    (targets[d] as TargetToken).value
  ])
  const driftOf = (source: number, target: number): number =>
    Math.abs((source + 0.5) / sources.length - (target + 0.5) / targets.length)
  const proposals = [...sources.keys()].flatMap((source) => {
    if (table.targetsOf(source).length > 0) return []
    const word = functionWords.get((sources[source] as SourceToken).value)
    return (word?.renderings ?? []).flatMap((rendering, rank) =>
      (byValue.get(rendering) ?? []).map((target) => ({
        source,
        target,
        score:
          support(table, source, target, word as FunctionWord, rendering) -
          rankCost * rank -
          0.25 * driftOf(source, target)
      }))
    )
  })
  proposals.sort((a, b) => b.score - a.score)
  for (const {source, target, score} of proposals) {
    if (score < leastScore) return
    if (table.targetsOf(source).length + table.sourcesOf(target).length > 0)
      continue
    table.add(source, target, score)
  }
}

/** How well the neighbours of two function words bear them out, 0–1. */
function support(
  table: TokenTable,
  source: number,
  target: number,
  {government}: FunctionWord,
  rendering: string
): number {
  const before = nearestLinked(table, source, -1)
  const after = nearestLinked(table, source, 1)
  if (government === 'between') {
    // 's stands where 的 does; of, between the two the other way round.
    const turned = rendering === 'of'
    const left = gap(turned ? after : before, target, -1)
    const right = gap(turned ? before : after, target, 1)
    return left === Infinity || right === Infinity
      ? 0
      : 0.95 - 0.06 * (left + right)
  }
  if (government === 'before') return 0.92 - 0.09 * gap(after, target, 1)
  if (government === 'after') return 0.88 - 0.09 * gap(before, target, 1)
  const around = Math.min(
    gap(after, target, 1),
    gap(before, target, -1),
    gap(before, target, 1) + 1,
    gap(after, target, -1) + 1
  )
  return around === Infinity ? 0.5 : 0.9 - 0.08 * around
}

/** The targets of the nearest linked token in a direction. */
function nearestLinked(
  table: TokenTable,
  source: number,
  direction: 1 | -1
): ReadonlyArray<number> {
  for (let step = 1; step <= near; step++) {
    const found = table.targetsOf(source + direction * step)
    if (found.length > 0) return found
  }
  return []
}

/** Tokens between a word and the nearest of others on one side of it. */
function gap(
  others: ReadonlyArray<number>,
  target: number,
  direction: 1 | -1
): number {
  const gaps = others
    .map((d) => (d - target) * direction - 1)
    .filter((d) => d >= 0 && d <= near)
  return Math.min(Infinity, ...gaps)
}
