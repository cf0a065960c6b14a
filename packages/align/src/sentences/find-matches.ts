import type {Band} from './band.ts'
import {indexTokens} from './index-tokens.ts'
import type {TextPairIndex} from './text-pair-index.ts'
import {levels, weighPairs} from './weigh-pairs.ts'

/**
 * Token pairs that may render each other, for every sentence pair in the band,
 * the heaviest first: those of (i, j) stand from `starts[rows[i] + j]` to
 * `starts[rows[i] + j + 1]`. What a pair is worth is a level of `weighPairs`.
 */
export interface Matches {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly source: Int32Array
  readonly target: Int32Array
  readonly levels: Uint8Array
}

/** Finds the matches worth at least `least`, which must not be negative. */
export function findMatches(
  texts: TextPairIndex,
  band: Band,
  least: number
): Matches {
  const {source, target} = texts
  const pairs = weighPairs(texts, least)
  const postings = indexTokens(target)
  // Where the tokens of each type begin that the band has not left behind.
  const firsts = postings.starts.slice()
  const count = source.starts.length - 1
  const rows = new Int32Array(count)
  let cells = 0
  for (let i = 0; i < count; i++) {
    rows[i] = cells - (band.low[i] as number)
    cells += (band.high[i + 1] as number) - (band.low[i] as number)
  }
  const starts = new Int32Array(cells + 1)
  let all = createList(1 << 16)
  let found = createList(1 << 10)
  let order = new Int32Array(found.source.length)
  const ofLevel = new Int32Array(levels)
  let total = 0
  for (let i = 0; i < count; i++) {
    const low = band.low[i] as number
    const high = band.high[i + 1] as number
    const first = (rows[i] as number) + low
    ofLevel.fill(0)
    // The matches in order of their source token, and how many a cell has.
    let matches = 0
    const last = source.starts[i + 1] as number
    for (let token = source.starts[i] as number; token < last; token++) {
      const type = source.types[token] as number
      const end = pairs.starts[type + 1] as number
      for (let k = pairs.starts[type] as number; k < end; k++) {
        const other = pairs.targets[k] as number
        const level = pairs.levels[k] as number
        const stop = postings.starts[other + 1] as number
        let at = firsts[other] as number
        while (at < stop && (postings.sentences[at] as number) < low) at++
        firsts[other] = at
        for (; at < stop; at++) {
          const sentence = postings.sentences[at] as number
          if (sentence >= high) break
          if (matches === order.length) {
            found = grow(found)
            order = new Int32Array(2 * matches)
          }
          found.source[matches] = token
          found.target[matches] = postings.tokens[at] as number
          found.levels[matches++] = level
          ofLevel[level] = (ofLevel[level] as number) + 1
          const cell = first + sentence - low
          starts[cell] = (starts[cell] as number) + 1
        }
      }
    }
    // Sorted by counting: by level downwards, then by cell.
    let before = 0
    for (let level = levels - 1; level >= 0; level--) {
      const size = ofLevel[level] as number
      ofLevel[level] = before
      before += size
    }
    for (let k = 0; k < matches; k++) {
      const level = found.levels[k] as number
      const at = ofLevel[level] as number
      ofLevel[level] = at + 1
      order[at] = k
    }
    while (total + matches > all.source.length) all = grow(all)
    const next = first + high - low
    for (let cell = first; cell < next; cell++) {
      const size = starts[cell] as number
      starts[cell] = total
      total += size
    }
    for (let n = 0; n < matches; n++) {
      const k = order[n] as number
      const token = found.target[k] as number
      const cell = (rows[i] as number) + (target.sentences[token] as number)
      const at = starts[cell] as number
      starts[cell] = at + 1
      all.source[at] = found.source[k] as number
      all.target[at] = token
      all.levels[at] = found.levels[k] as number
    }
    // Each start has run on to that of the cell after it.
    starts.copyWithin(first + 1, first, next - 1)
    if (next > first) starts[first] = total - matches
  }
  starts[cells] = total
  return {rows, starts, ...all}
}

interface MatchList {
  readonly source: Int32Array
  readonly target: Int32Array
  readonly levels: Uint8Array
}

function createList(length: number): MatchList {
  return {
    source: new Int32Array(length),
    target: new Int32Array(length),
    levels: new Uint8Array(length)
  }
}

/** The same list with room for twice as many. */
function grow(list: MatchList): MatchList {
  const result = createList(2 * list.source.length)
  result.source.set(list.source)
  result.target.set(list.target)
  result.levels.set(list.levels)
  return result
}
