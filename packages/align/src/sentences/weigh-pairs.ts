import type {TextPairIndex} from './text-pair-index.ts'

/** Weights are rounded to steps of this, and to so many of them. */
const step = 1 / 16
export const levels = 128

/** The weight that pairs of each level are taken to have. */
export const levelWeights: Float64Array = Float64Array.from(
  {length: levels},
  (_, level) => (level + 0.5) * step
)

/** The renderings of a lexicon that say enough, and how much, in flat arrays. */
export interface PairLevels {
  /** Renderings of type i are `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly levels: Uint8Array
}

/**
 * Weighs each rendering in the lexicon by its log odds: how much likelier the
 * pair is in sentences that render each other than by chance. Those worth less
 * than `least`, which must not be negative, are left out.
 */
export function weighPairs(
  {source, lexicon, sourceWeights, targetWeights}: TextPairIndex,
  least: number
): PairLevels {
  const count = source.keys.length
  const starts = new Int32Array(count + 1)
  const targets = new Int32Array(lexicon.targets.length)
  const result = new Uint8Array(lexicon.targets.length)
  let at = 0
  for (let type = 0; type < count; type++) {
    starts[type] = at
    const end = lexicon.starts[type + 1] as number
    for (let k = lexicon.starts[type] as number; k < end; k++) {
      const other = lexicon.targets[k] as number
      const rarity =
        ((sourceWeights[type] as number) + (targetWeights[other] as number)) / 2
      const weight = Math.fround(
        rarity + Math.log(lexicon.weights[k] as number)
      )
      if (weight < least) continue
      targets[at] = other
      result[at++] = Math.min(levels - 1, Math.floor(weight / step))
    }
  }
  starts[count] = at
  return {starts, targets, levels: result}
}
