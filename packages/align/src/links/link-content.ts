import type {Candidate} from './find-candidates.ts'
import type {TokenTable} from './token-table.ts'

/** Candidates worth less than this, after the cost of their place, wait for the next round. */
const rounds = [0.6, 0.4, 0.22, 0.1]
/** Cost of the whole length of the texts between two places. */
const driftCost = 1
/** Cost where no neighbour is linked close by. */
const strayCost = 0.7
/** How far a neighbour may be, in tokens. */
const reach = 3

/**
 * Links content words one to one, the likeliest first. A pair is likelier the
 * less it leaves the diagonal and the closer it stands to linked neighbours:
 * phrases stay together where sentences are turned about.
 */
export function linkContent(
  table: TokenTable,
  candidates: ReadonlyArray<Candidate>,
  sources: number,
  targets: number
): void {
  for (const least of rounds) {
    const ranked = candidates
      .map((d) => ({
        ...d,
        rank:
          d.weight *
          Math.exp(
            -driftCost *
              Math.abs(
                (d.source + 0.5) / sources - (d.target + 0.5) / targets
              ) -
              strayCost * strayness(table, d)
          )
      }))
      .filter((d) => d.rank >= least)
      .sort((a, b) => b.rank - a.rank)
    for (const {source, target, rank, weight} of ranked) {
      if (
        table.targetsOf(source).length > 0 ||
        table.sourcesOf(target).length > 0
      )
        continue
      table.add(source, target, scoreOf(weight, rank))
    }
  }
}

/** How far a pair stands from what its neighbours are linked to: 0–1. */
function strayness(table: TokenTable, {source, target}: Candidate): number {
  let least = reach + 1
  for (let step = -reach; step <= reach; step++) {
    if (step === 0) continue
    for (const other of table.targetsOf(source + step)) {
      const gap = Math.abs(target - other)
      // Some words on the way have no counterpart of their own, as articles have.
      const stray = Math.max(0, gap - Math.abs(step) - 1) + Math.abs(step) / 4
      least = Math.min(least, stray)
    }
  }
  return least / (reach + 1)
}

function scoreOf(weight: number, rank: number): number {
  return Math.min(0.97, 0.45 + 0.3 * weight + 0.3 * rank)
}
