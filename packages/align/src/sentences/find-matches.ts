import type {Band} from './band.ts'
import {indexTokens} from './index-tokens.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/**
 * Token pairs that may render each other, for every sentence pair in the band,
 * the heaviest first: those of (i, j) stand from `starts[rows[i] + j]` to
 * `starts[rows[i] + j + 1]`. A weight is a log odds: how much likelier the
 * pair is in sentences that render each other than by chance.
 */
export interface Matches {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weights: Float32Array
}

/** Weights are rounded to steps of this, and to so many of them. */
const step = 1 / 16
const levels = 128

/** Finds the matches worth at least `least`, which must not be negative. */
export function findMatches(
  texts: TextPairIndex,
  band: Band,
  least: number
): Matches {
  const {source, target, lexicon} = texts
  const weights = weighPairs(texts)
  const postings = indexTokens(target)
  const count = source.starts.length - 1
  const rows = new Int32Array(count)
  let cells = 0
  for (let i = 0; i < count; i++) {
    rows[i] = cells - (band.low[i] as number)
    cells += (band.high[i + 1] as number) - (band.low[i] as number)
  }

  /** Visits every match of a source sentence in order of its source token. */
  function visit(
    i: number,
    see: (
      token: number,
      found: number,
      sentence: number,
      weight: number
    ) => void
  ): void {
    const low = band.low[i] as number
    const high = band.high[i + 1] as number
    const last = source.starts[i + 1] as number
    for (let token = source.starts[i] as number; token < last; token++) {
      const type = source.types[token] as number
      const end = lexicon.starts[type + 1] as number
      for (let k = lexicon.starts[type] as number; k < end; k++) {
        const weight = weights[k] as number
        if (weight < least) continue
        const other = lexicon.targets[k] as number
        const stop = postings.starts[other + 1] as number
        for (let at = postings.find(other, low); at < stop; at++) {
          const found = postings.tokens[at] as number
          const sentence = target.sentences[found] as number
          if (sentence >= high) break
          see(token, found, sentence, weight)
        }
      }
    }
  }

  // Counted first, so that all of them fit into arrays of the right size.
  let total = 0
  let most = 0
  for (let i = 0; i < count; i++) {
    let matches = 0
    visit(i, () => {
      matches++
    })
    total += matches
    most = Math.max(most, matches)
  }
  const result = {
    rows,
    starts: new Int32Array(cells + 1),
    source: new Int32Array(total),
    target: new Int32Array(total),
    weights: new Float32Array(total)
  }
  const tokens = new Int32Array(most)
  const others = new Int32Array(most)
  const keys = new Int32Array(most)
  let base = 0
  for (let i = 0; i < count; i++) {
    const low = band.low[i] as number
    const width = (band.high[i + 1] as number) - low
    // Sorted by counting: by target sentence, then by level of weight downwards.
    const ends = new Int32Array(width * levels + 1)
    let matches = 0
    visit(i, (token, found, sentence, weight) => {
      const level = Math.min(levels - 1, Math.floor(weight / step))
      const key = (sentence - low + 1) * levels - level - 1
      tokens[matches] = token
      others[matches] = found
      keys[matches++] = key
      ends[key + 1] = (ends[key + 1] as number) + 1
    })
    for (let key = 0; key < width * levels; key++) {
      ends[key + 1] = (ends[key + 1] as number) + (ends[key] as number)
    }
    const first = (rows[i] as number) + low
    for (let cell = 0; cell < width; cell++) {
      result.starts[first + cell] = base + (ends[cell * levels] as number)
    }
    for (let k = 0; k < matches; k++) {
      const key = keys[k] as number
      const at = base + (ends[key] as number)
      ends[key] = (ends[key] as number) + 1
      result.source[at] = tokens[k] as number
      result.target[at] = others[k] as number
      result.weights[at] = (levels - 1 - (key % levels) + 0.5) * step
    }
    base += matches
  }
  result.starts[cells] = base
  return result
}

/** The log odds of each rendering in the lexicon. */
function weighPairs({
  source,
  lexicon,
  sourceWeights,
  targetWeights
}: TextPairIndex): Float32Array {
  const result = new Float32Array(lexicon.targets.length)
  for (const type of source.keys.keys()) {
    const end = lexicon.starts[type + 1] as number
    for (let k = lexicon.starts[type] as number; k < end; k++) {
      const other = lexicon.targets[k] as number
      const rarity =
        ((sourceWeights[type] as number) + (targetWeights[other] as number)) / 2
      result[k] = rarity + Math.log(lexicon.weights[k] as number)
    }
  }
  return result
}
