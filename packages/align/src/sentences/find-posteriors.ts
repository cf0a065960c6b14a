import type {Band} from './band.ts'
import type {BeadScores} from './score-beads.ts'
import {shapes} from './shapes.ts'

/**
 * How likely each bead is to be on the right path, laid out like the scores:
 * the share of all paths through it, each weighed by the exponential of its
 * score times `sharpness` (forward–backward).
 */
export function findPosteriors(
  scores: BeadScores,
  band: Band,
  sharpness: number
): Float32Array {
  const {rows, values} = scores
  const rowCount = band.low.length
  const count = shapes.length
  const nodes = values.length / count
  const forward = new Float64Array(nodes).fill(-Infinity)
  const backward = new Float64Array(nodes).fill(-Infinity)
  const terms = new Float64Array(count)
  forward[0] = 0
  for (let i = 0; i < rowCount; i++) {
    for (let j = band.low[i] as number; j <= (band.high[i] as number); j++) {
      const node = (rows[i] as number) + j
      if (node === 0) continue
      for (const [k, {source, target}] of shapes.entries()) {
        const score = values[node * count + k] as number
        terms[k] =
          score === -Infinity
            ? -Infinity
            : (forward[(rows[i - source] as number) + j - target] as number) +
              sharpness * score
      }
      forward[node] = logSum(terms)
    }
  }
  const total = forward[nodes - 1] as number
  const result = new Float32Array(values.length)
  backward[nodes - 1] = 0
  for (let i = rowCount - 1; i >= 0; i--) {
    for (let j = band.high[i] as number; j >= (band.low[i] as number); j--) {
      const node = (rows[i] as number) + j
      const after = backward[node] as number
      if (after === -Infinity) continue
      for (const [k, {source, target}] of shapes.entries()) {
        const score = values[node * count + k] as number
        if (score === -Infinity) continue
        const before = (rows[i - source] as number) + j - target
        const through = after + sharpness * score
        backward[before] = logAdd(backward[before] as number, through)
        result[node * count + k] = Math.exp(
          (forward[before] as number) + through - total
        )
      }
    }
  }
  return result
}

function logAdd(a: number, b: number): number {
  const high = Math.max(a, b)
  const gap = high - Math.min(a, b)
  // Beyond this, too little to change the sum; infinite too where one is nothing.
  return gap > 40 || high === -Infinity
    ? high
    : high + Math.log1p(Math.exp(-gap))
}

function logSum(values: Float64Array): number {
  let high = -Infinity
  for (const value of values) if (value > high) high = value
  if (high === -Infinity) return high
  let sum = 0
  for (const value of values) sum += Math.exp(value - high)
  return high + Math.log(sum)
}
