import type {BeadMeasure} from './bead-measure.ts'
import type {Step} from './find-path.ts'
import {type Shape, shapes} from './shapes.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** Beads to both sides that are looked at. */
const reach = 15
/** Tokens of usual translation that are imagined, so that few say little. */
const imagined = 20
/**
 * Matched log odds a token, as a part of the most that a token can say:
 * translations have about .14 and seldom less than .09, texts that have
 * nothing to do with each other about .04.
 */
const usual = 0.09
const middle = 0.045
const spread = 0.006

/**
 * How likely the texts translate each other at all around a place, 0–1, by how
 * much their words match there on a first path. The search itself cannot say:
 * it compares paths, and some path is the best through any two texts.
 */
export function createRelatedness(
  {source, target, sourceWeights}: TextPairIndex,
  path: ReadonlyArray<Step>,
  sumMatches: BeadMeasure
): (sourceEnd: number, targetEnd: number) => number {
  const most = sourceWeights.reduce((a, b) => Math.max(a, b), 1)
  // Sums up to each bead.
  const sums = [{matched: 0, sourceTokens: 0, targetTokens: 0}]
  for (const {shape, source: i, target: j} of path) {
    const {source: a, target: b} = shapes[shape] as Shape
    const last = sums.at(-1) as (typeof sums)[number]
    const isNull = a === 0 || b === 0
    sums.push({
      matched: last.matched + (isNull ? 0 : sumMatches(i - a, i, j - b, j)),
      sourceTokens: source.starts[i] as number,
      targetTokens: target.starts[j] as number
    })
  }
  return (sourceEnd, targetEnd) => {
    let low = 0
    let high = path.length
    while (low < high) {
      const k = (low + high) >> 1
      const {source, target} = path[k] as Step
      if (source + target < sourceEnd + targetEnd) low = k + 1
      else high = k
    }
    const from = sums[Math.max(0, low - reach)] as (typeof sums)[number]
    const to = sums[
      Math.min(path.length, low + 1 + reach)
    ] as (typeof sums)[number]
    const tokens = Math.sqrt(
      (to.sourceTokens - from.sourceTokens) *
        (to.targetTokens - from.targetTokens)
    )
    const density =
      ((to.matched - from.matched) / most + usual * imagined) /
      (tokens + imagined)
    return 1 / (1 + Math.exp((middle - density) / spread))
  }
}
