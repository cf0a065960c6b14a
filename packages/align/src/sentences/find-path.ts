import type {Band} from './band.ts'
import type {BeadScores} from './score-beads.ts'
import {shapes} from './shapes.ts'

/** A bead on a path: its shape and the sentences done after it. */
export interface Step {
  readonly shape: number
  readonly source: number
  readonly target: number
}

/** The best way through the band, from nothing to both texts done. */
export function findPath(scores: BeadScores, band: Band): Array<Step> {
  const rowCount = band.low.length
  const nodes = scores.values.length / shapes.length
  const totals = new Float64Array(nodes).fill(-Infinity)
  const choices = new Int8Array(nodes).fill(-1)
  totals[0] = 0
  for (let i = 0; i < rowCount; i++) {
    for (let j = band.low[i] as number; j <= (band.high[i] as number); j++) {
      const node = (scores.rows[i] as number) + j
      for (const [k, shape] of shapes.entries()) {
        const score = scores.values[node * shapes.length + k] as number
        if (score === -Infinity) continue
        const before =
          (scores.rows[i - shape.source] as number) + j - shape.target
        const total = (totals[before] as number) + score
        if (total > (totals[node] as number)) {
          totals[node] = total
          choices[node] = k
        }
      }
    }
  }
  const path: Array<Step> = []
  let i = rowCount - 1
  let j = band.high[i] as number
  while (i > 0 || j > 0) {
    const shape = choices[(scores.rows[i] as number) + j] as number
    path.push({shape, source: i, target: j})
    const {source, target} = shapes[shape] as {source: number; target: number}
    i -= source
    j -= target
  }
  return path.reverse()
}
