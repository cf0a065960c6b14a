import type {Band} from './band.ts'
import {createMatchSum} from './match-sum.ts'
import {createParagraphCost, type Paragraphs} from './paragraphs.ts'
import {settings} from './settings.ts'
import {priorOf, type Shape, shapes} from './shapes.ts'
import {accumulate} from './text-index.ts'
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

/** Scores beads of the first `count` shapes; the others get −∞. */
export function scoreBeads(
  texts: TextPairIndex,
  band: Band,
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
  const lengthScore = createLengthScore(texts)
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

/**
 * The logarithm of how well the lengths go together, after Gale and Church
 * (1993): the difference is normal with a variance that grows with length.
 */
function createLengthScore({
  source,
  target
}: TextPairIndex): (i0: number, i: number, j0: number, j: number) => number {
  const sourceEnds = accumulate(source.lengths)
  const targetEnds = accumulate(target.lengths)
  const ratio = (1 + (targetEnds.at(-1) ?? 0)) / (1 + (sourceEnds.at(-1) ?? 0))
  return (i0, i, j0, j) => {
    const expected =
      ratio * ((sourceEnds[i] as number) - (sourceEnds[i0] as number))
    const seen = (targetEnds[j] as number) - (targetEnds[j0] as number)
    return (
      -((seen - expected) ** 2) /
      (settings.lengthVariance * (seen + expected + 10))
    )
  }
}
