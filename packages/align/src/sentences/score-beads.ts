import type {Band} from './band.ts'
import {createLengthScore} from './length-score.ts'
import {createMatchSum} from './match-sum.ts'
import {createParagraphCost, type Paragraphs} from './paragraphs.ts'
import {priorOf, type Shape, shapes} from './shapes.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/**
 * The score of every bead in the band, a natural logarithm but for a constant:
 * that of shape k ending after i source and j target sentences is
 * `values[(rows[i] + j) * shapes.length + k]`, −∞ where it would leave the band.
 */
export interface BeadScores {
  readonly rows: Int32Array
  readonly values: Float32Array
}

/**
 * Scores beads of the first `count` shapes; the others get −∞. `ratio` is the
 * length of the target for one unit of the source.
 */
export function scoreBeads(
  texts: TextPairIndex,
  band: Band,
  ratio: number,
  count: number,
  paragraphs?: Paragraphs
): BeadScores {
  const {low, high} = band
  const rows = new Int32Array(low.length)
  let nodes = 0
  for (let i = 0; i < low.length; i++) {
    rows[i] = nodes - (low[i] as number)
    nodes += (high[i] as number) - (low[i] as number) + 1
  }
  const values = new Float32Array(nodes * shapes.length).fill(-Infinity)
  const sumMatches = createMatchSum(texts, band)
  const lengthScore = createLengthScore(texts, ratio)
  const paragraphCost = createParagraphCost(paragraphs)
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
        values[node * shapes.length + k] =
          priorOf(source, target) -
          paragraphCost(i0, i, j0, j) +
          (source > 0 && target > 0
            ? sumMatches(i0, i, j0, j) + lengthScore(i0, i, j0, j)
            : 0)
      }
    }
  }
  return {rows, values}
}
