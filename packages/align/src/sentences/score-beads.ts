import type {Band} from './band.ts'
import type {Matches} from './find-matches.ts'
import {settings} from './settings.ts'
import {shapes} from './shapes.ts'
import type {TextIndex} from './text-index.ts'

/**
 * The score of every bead in the band, a natural logarithm but for a constant:
 * that of shape k ending after i source and j target sentences is
 * `values[(rows[i] + j) * shapes.length + k]`, −∞ where it would leave the band.
 * Priors of shapes are not in it.
 */
export interface BeadScores {
  /** Add a number of target sentences to get the node. */
  readonly rows: Int32Array
  readonly values: Float32Array
}

export function scoreBeads(
  source: TextIndex,
  target: TextIndex,
  matches: Matches,
  band: Band,
  mask?: Uint8Array
): BeadScores {
  const rowCount = band.low.length
  const rows = new Int32Array(rowCount)
  let nodes = 0
  for (let i = 0; i < rowCount; i++) {
    rows[i] = nodes - (band.low[i] as number)
    nodes += (band.high[i] as number) - (band.low[i] as number) + 1
  }
  const values = new Float32Array(nodes * shapes.length).fill(-Infinity)
  const sourceEnds = accumulate(source.lengths)
  const targetEnds = accumulate(target.lengths)
  const sourceAt = placeTokens(source, sourceEnds)
  const targetAt = placeTokens(target, targetEnds)
  const ratio = (1 + (targetEnds.at(-1) ?? 0)) / (1 + (sourceEnds.at(-1) ?? 0))
  const match = createMatchSum(
    matches,
    band,
    source,
    target,
    sourceAt,
    targetAt,
    sourceEnds,
    targetEnds
  )
  for (let i = 0; i < rowCount; i++) {
    const high = band.high[i] as number
    for (let j = band.low[i] as number; j <= high; j++) {
      const node = (rows[i] as number) + j
      if (mask && mask[node] === 0) continue
      for (const [k, shape] of shapes.entries()) {
        const i0 = i - shape.source
        const j0 = j - shape.target
        if (i0 < 0 || j0 < 0) continue
        if (j0 < (band.low[i0] as number) || j0 > (band.high[i0] as number)) {
          continue
        }
        if (mask && mask[(rows[i0] as number) + j0] === 0) continue
        if (shape.source === 0 || shape.target === 0) {
          values[node * shapes.length + k] = 0
          continue
        }
        const sourceLength =
          ratio * ((sourceEnds[i] as number) - (sourceEnds[i0] as number))
        const targetLength =
          (targetEnds[j] as number) - (targetEnds[j0] as number)
        const spread =
          (targetLength - sourceLength) ** 2 /
          (settings.variance * (targetLength + sourceLength + 10))
        values[node * shapes.length + k] =
          match(i0, i, j0, j) - settings.length * spread
      }
    }
  }
  return {rows, values}
}

/** Total length before each sentence, and after the last. */
function accumulate(lengths: Float64Array): Float64Array {
  const result = new Float64Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) {
    result[i + 1] = (result[i] as number) + length
  }
  return result
}

/** Where each token stands in the whole text. */
function placeTokens(text: TextIndex, ends: Float64Array): Float64Array {
  return Float64Array.from(text.places, (place, token) => {
    const sentence = text.sentences[token] as number
    return (
      (ends[sentence] as number) + place * (text.lengths[sentence] as number)
    )
  })
}

function createMatchSum(
  matches: Matches,
  band: Band,
  source: TextIndex,
  target: TextIndex,
  sourceAt: Float64Array,
  targetAt: Float64Array,
  sourceEnds: Float64Array,
  targetEnds: Float64Array
): (i0: number, i1: number, j0: number, j1: number) => number {
  const usedSource = new Int32Array(source.types.length)
  const usedTarget = new Int32Array(target.types.length)
  let stamp = 0
  const heads = new Int32Array(16)
  const tails = new Int32Array(16)
  return (i0, i1, j0, j1) => {
    stamp++
    let lists = 0
    for (let i = i0; i < i1; i++) {
      const row = matches.rows[i] as number
      const first = Math.max(j0, band.low[i] as number)
      const last = Math.min(j1, band.high[i + 1] as number)
      for (let j = first; j < last; j++) {
        const head = matches.starts[row + j] as number
        const tail = matches.starts[row + j + 1] as number
        if (head === tail) continue
        heads[lists] = head
        tails[lists++] = tail
      }
    }
    const sourceStart = sourceEnds[i0] as number
    const targetStart = targetEnds[j0] as number
    const sourceScale = 1 / ((sourceEnds[i1] as number) - sourceStart + 1)
    const targetScale = 1 / ((targetEnds[j1] as number) - targetStart + 1)
    const cost =
      settings.subtract + settings.perSize * Math.log((i1 - i0) * (j1 - j0))
    let sum = 0
    while (lists > 0) {
      let best = 0
      let weight = matches.weights[heads[0] as number] as number
      for (let k = 1; k < lists; k++) {
        const other = matches.weights[heads[k] as number] as number
        if (other > weight) {
          best = k
          weight = other
        }
      }
      if (weight <= cost) break
      const pair = heads[best] as number
      if (pair + 1 < (tails[best] as number)) heads[best] = pair + 1
      else {
        lists--
        heads[best] = heads[lists] as number
        tails[best] = tails[lists] as number
      }
      const a = matches.source[pair] as number
      const b = matches.target[pair] as number
      if (usedSource[a] === stamp || usedTarget[b] === stamp) continue
      const distance = Math.abs(
        ((sourceAt[a] as number) - sourceStart) * sourceScale -
          ((targetAt[b] as number) - targetStart) * targetScale
      )
      const gain = weight * (1 - settings.distance * distance) - cost
      if (gain <= 0) continue
      usedSource[a] = stamp
      usedTarget[b] = stamp
      sum += gain
    }
    return sum
  }
}
