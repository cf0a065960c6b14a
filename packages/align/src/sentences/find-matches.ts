import type {Band} from './band.ts'
import {createNumberList} from './number-list.ts'
import type {TextIndex} from './text-index.ts'
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
  readonly weights: Float64Array
}

/** Finds the matches worth at least `least`. */
export function findMatches(
  {source, target, sourceWeights, targetWeights, lexicon}: TextPairIndex,
  band: Band,
  least: number
): Matches {
  const postings = indexTokens(target)
  const count = source.starts.length - 1
  const rows = new Int32Array(count)
  let cells = 0
  for (let i = 0; i < count; i++) {
    rows[i] = cells - (band.low[i] as number)
    cells += (band.high[i + 1] as number) - (band.low[i] as number)
  }
  const starts = new Int32Array(cells + 1)
  const sources = createNumberList()
  const targets = createNumberList()
  const weights = createNumberList()
  for (let i = 0; i < count; i++) {
    const low = band.low[i] as number
    const high = band.high[i + 1] as number
    const found = createNumberList()
    const order = createNumberList()
    const last = source.starts[i + 1] as number
    for (let token = source.starts[i] as number; token < last; token++) {
      const type = source.types[token] as number
      const end = lexicon.starts[type + 1] as number
      for (let k = lexicon.starts[type] as number; k < end; k++) {
        const other = lexicon.targets[k] as number
        const weight =
          ((sourceWeights[type] as number) + (targetWeights[other] as number)) /
            2 +
          Math.log(lexicon.weights[k] as number)
        if (weight < least) continue
        const stop = postings.starts[other + 1] as number
        let at = postings.find(other, low)
        for (; at < stop; at++) {
          const occurrence = postings.tokens[at] as number
          const sentence = target.sentences[occurrence] as number
          if (sentence >= high) break
          order.push(sortKey(sentence - low, weight, order.length))
          found.push(token)
          found.push(occurrence)
          found.push(weight)
        }
      }
    }
    const sorted = order.toArray().sort()
    const pairs = found.toArray()
    let at = 0
    for (let j = low; j < high; j++) {
      starts[(rows[i] as number) + j] = sources.length
      for (; at < sorted.length; at++) {
        const key = sorted[at] as number
        if (sentenceOf(key) > j - low) break
        const index = 3 * indexOf(key)
        sources.push(pairs[index] as number)
        targets.push(pairs[index + 1] as number)
        weights.push(pairs[index + 2] as number)
      }
    }
  }
  starts[cells] = sources.length
  return {
    rows,
    starts,
    source: Int32Array.from(sources.toArray()),
    target: Int32Array.from(targets.toArray()),
    weights: weights.toArray()
  }
}

// One number sorts by sentence, then by weight downwards, then by index: 24
// bits of index, 12 of weight in steps of 1/128, the rest for the sentence.

function sortKey(sentence: number, weight: number, index: number): number {
  const rank = 4095 - Math.min(4095, Math.max(0, Math.round(weight * 128)))
  return (sentence * 4096 + rank) * 2 ** 24 + index
}

function sentenceOf(key: number): number {
  return Math.floor(key / 2 ** 36)
}

function indexOf(key: number): number {
  return key % 2 ** 24
}

interface Postings {
  /** Tokens of type t are `tokens[starts[t]]` up to `tokens[starts[t + 1]]`. */
  readonly starts: Int32Array
  readonly tokens: Int32Array
  /** Where the tokens of the type begin that stand in sentence `low` or later. */
  find(type: number, low: number): number
}

function indexTokens(text: TextIndex): Postings {
  const starts = new Int32Array(text.keys.length + 1)
  for (const type of text.types) starts[type + 1] = (starts[type + 1] ?? 0) + 1
  for (let type = 0; type < text.keys.length; type++) {
    starts[type + 1] = (starts[type + 1] as number) + (starts[type] as number)
  }
  const fill = starts.slice()
  const tokens = new Int32Array(text.types.length)
  for (const [token, type] of text.types.entries()) {
    tokens[fill[type] as number] = token
    fill[type] = (fill[type] as number) + 1
  }
  return {
    starts,
    tokens,
    find(type, low) {
      let from = starts[type] as number
      let to = starts[type + 1] as number
      while (from < to) {
        const middle = (from + to) >> 1
        if ((text.sentences[tokens[middle] as number] as number) < low) {
          from = middle + 1
        } else to = middle
      }
      return from
    }
  }
}
