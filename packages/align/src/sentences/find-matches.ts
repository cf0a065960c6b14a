import type {Band} from './band.ts'
import type {Lexicon} from './lexicon.ts'
import type {TextIndex} from './text-index.ts'

/**
 * Token pairs that may render each other, for every sentence pair in the band,
 * the heaviest first. Sentence pair (i, j) has the pairs from
 * `starts[rows[i] + j]` to `ends[…]`.
 */
export interface Matches {
  /** Add a target sentence to get the cell of the sentence pair. */
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weights: Float32Array
}

export function findMatches(
  source: TextIndex,
  target: TextIndex,
  lexicon: Lexicon,
  sourceWeights: Float64Array,
  targetWeights: Float64Array,
  band: Band
): Matches {
  const tokensOf = indexTokens(target)
  const count = source.starts.length - 1
  const rows = new Int32Array(count + 1)
  let cells = 0
  for (let i = 0; i < count; i++) {
    rows[i] = cells - (band.low[i] as number)
    cells += (band.high[i + 1] as number) - (band.low[i] as number)
  }
  const starts = new Int32Array(cells + 1)
  const sources = createList(Int32Array)
  const targets = createList(Int32Array)
  const weights = createList(Float32Array)
  let pairs: Array<{
    source: number
    target: number
    weight: number
    sentence: number
  }> = []
  for (let i = 0; i < count; i++) {
    const low = band.low[i] as number
    const high = band.high[i + 1] as number
    pairs = []
    const last = source.starts[i + 1] as number
    for (let token = source.starts[i] as number; token < last; token++) {
      const type = source.types[token] as number
      const end = lexicon.starts[type + 1] as number
      for (let k = lexicon.starts[type] as number; k < end; k++) {
        const found = lexicon.targets[k] as number
        const weight =
          ((lexicon.weights[k] as number) *
            ((sourceWeights[type] as number) +
              (targetWeights[found] as number))) /
          2
        if (weight < 0.2) continue
        tokensOf(found, low, high, (other, sentence) => {
          pairs.push({source: token, target: other, weight, sentence})
        })
      }
    }
    pairs.sort(
      (a, b) =>
        a.sentence - b.sentence ||
        b.weight - a.weight ||
        a.source - b.source ||
        a.target - b.target
    )
    let at = 0
    for (let j = low; j < high; j++) {
      starts[(rows[i] as number) + j] = sources.length
      for (; pairs[at]?.sentence === j; at++) {
        const pair = pairs[at] as {
          source: number
          target: number
          weight: number
        }
        sources.push(pair.source)
        targets.push(pair.target)
        weights.push(pair.weight)
      }
    }
  }
  starts[cells] = sources.length
  return {
    rows,
    starts,
    source: sources.toArray(),
    target: targets.toArray(),
    weights: weights.toArray()
  }
}

/** Visits the tokens of a type in target sentences `low` up to `high`, exclusive. */
function indexTokens(
  target: TextIndex
): (
  type: number,
  low: number,
  high: number,
  visit: (token: number, sentence: number) => void
) => void {
  const starts = new Int32Array(target.keys.length + 1)
  for (const type of target.types) {
    starts[type + 1] = (starts[type + 1] as number) + 1
  }
  for (let type = 0; type < target.keys.length; type++) {
    starts[type + 1] = (starts[type + 1] as number) + (starts[type] as number)
  }
  const fill = starts.slice()
  const tokens = new Int32Array(target.types.length)
  for (const [token, type] of target.types.entries()) {
    tokens[fill[type] as number] = token
    fill[type] = (fill[type] as number) + 1
  }
  return (type, low, high, visit) => {
    const end = starts[type + 1] as number
    let at = starts[type] as number
    let beyond = end
    while (at < beyond) {
      const middle = (at + beyond) >> 1
      if ((target.sentences[tokens[middle] as number] as number) < low) {
        at = middle + 1
      } else beyond = middle
    }
    for (; at < end; at++) {
      const token = tokens[at] as number
      const sentence = target.sentences[token] as number
      if (sentence >= high) return
      visit(token, sentence)
    }
  }
}

interface List<T> {
  readonly length: number
  push(value: number): void
  toArray(): T
}

/** A typed array that grows. */
function createList<T extends Int32Array | Float32Array>(
  Type: new (length: number) => T
): List<T> {
  let values = new Type(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const wider = new Type(2 * length)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    toArray: () => values.slice(0, length) as T
  }
}
