import type {Band} from './band.ts'
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
  readonly weights: Float32Array
}

/** Finds the matches worth at least `least`. */
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

  /** Visits every match in order of its source token. */
  function visit(
    see: (cell: number, token: number, other: number, weight: number) => void
  ): void {
    for (let i = 0; i < count; i++) {
      const low = band.low[i] as number
      const high = band.high[i + 1] as number
      const row = rows[i] as number
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
            see(row + sentence, token, found, weight)
          }
        }
      }
    }
  }

  // Counted first, so that all of them fit into arrays of the right size.
  const starts = new Int32Array(cells + 1)
  visit((cell) => {
    starts[cell + 1] = (starts[cell + 1] as number) + 1
  })
  for (let cell = 0; cell < cells; cell++) {
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number)
  }
  const ends = starts.slice(0, cells)
  const total = starts[cells] as number
  const result = {
    rows,
    starts,
    source: new Int32Array(total),
    target: new Int32Array(total),
    weights: new Float32Array(total)
  }
  visit((cell, token, found, weight) => {
    // Insertion keeps the cell sorted; cells are small.
    const start = starts[cell] as number
    let at = ends[cell] as number
    ends[cell] = at + 1
    for (; at > start && (result.weights[at - 1] as number) < weight; at--) {
      result.source[at] = result.source[at - 1] as number
      result.target[at] = result.target[at - 1] as number
      result.weights[at] = result.weights[at - 1] as number
    }
    result.source[at] = token
    result.target[at] = found
    result.weights[at] = weight
  })
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
