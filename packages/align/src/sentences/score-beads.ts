import type {Band} from './band.ts'
import type {BeadMeasure} from './bead-measure.ts'
import {type Shape, shapes} from './shapes.ts'

/**
 * The score of every bead in a band, a natural logarithm but for a constant:
 * that of shape k ending after i source and j target sentences is
 * `values[(rows[i] + j) * shapes.length + k]`, −∞ where it would leave the band.
 */
export interface BeadScores {
  readonly rows: Int32Array
  readonly values: Float32Array
}

/** Scores beads of the first `count` shapes; the others get −∞. */
export function scoreBeads(
  {low, high}: Band,
  count: number,
  score: BeadMeasure
): BeadScores {
  const rows = new Int32Array(low.length)
  let nodes = 0
  for (let i = 0; i < low.length; i++) {
    rows[i] = nodes - (low[i] as number)
    nodes += (high[i] as number) - (low[i] as number) + 1
  }
  const values = new Float32Array(nodes * shapes.length).fill(-Infinity)
  for (let i = 0; i < low.length; i++) {
    for (let j = low[i] as number; j <= (high[i] as number); j++) {
      const node = (rows[i] as number) + j
      for (let k = 0; k < count; k++) {
        const {source, target} = shapes[k] as Shape
        const i0 = i - source
        const j0 = j - target
        if (i0 < 0 || j0 < (low[i0] as number) || j0 > (high[i0] as number)) {
          continue
        }
        values[node * shapes.length + k] = score(i0, i, j0, j)
      }
    }
  }
  return {rows, values}
}
