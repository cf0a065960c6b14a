/** The tokens of a pair of texts as the keys under which they are learnt. */
export interface KeyedPair {
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
}

/** How strongly two keys render each other in the texts they were learnt from, 0–1. */
export type LearntLexicon = (source: string, target: string) => number

const iterations = 10
/** Favours words at like places; 0 would leave all places equal (IBM model 1). */
const diagonalTension = 4
/** Texts both keys must be in together. */
const leastCount = 2
/** Longer texts say little of which word goes with which, and cost much. */
const mostCells = 10_000

/**
 * Learns which words render each other from texts that do: IBM model 1 with a
 * prior for the diagonal, by expectation maximization, in both directions. A
 * pair is worth the geometric mean of the two probabilities.
 */
export function learnLexicon(pairs: ReadonlyArray<KeyedPair>): LearntLexicon {
  const ids = new Map<string, number>()
  const texts = pairs.filter(
    (d) => d.source.length * d.target.length <= mostCells
  )
  const cells = texts.map(({source, target}) =>
    Int32Array.from({length: source.length * target.length}, (_, at) =>
      idOf(
        ids,
        keyOf(
          source[Math.floor(at / target.length)] as string,
          target[at % target.length] as string
        )
      )
    )
  )
  const counts = new Int32Array(ids.size)
  for (const all of cells)
    for (const id of new Set(all)) counts[id] = (counts[id] as number) + 1
  const forward = estimate(texts, cells, ids, true)
  const backward = estimate(texts, cells, ids, false)
  return (source, target) => {
    const id = ids.get(keyOf(source, target))
    if (id === undefined || (counts[id] as number) < leastCount) return 0
    return Math.sqrt((forward[id] as number) * (backward[id] as number))
  }
}

/** Probabilities of the pairs: of target given source, or the other way round. */
function estimate(
  texts: ReadonlyArray<KeyedPair>,
  cells: ReadonlyArray<Int32Array>,
  ids: ReadonlyMap<string, number>,
  isForward: boolean
): Float64Array {
  const givens = new Map<string, number>()
  const givenOf = Int32Array.from(ids.keys(), (key) => {
    const [source = '', target = ''] = key.split('\u0000')
    return idOf(givens, isForward ? source : target)
  })
  let probabilities = new Float64Array(ids.size).fill(1)
  for (let n = 0; n < iterations; n++) {
    const counts = new Float64Array(ids.size)
    for (const [k, {source, target}] of texts.entries()) {
      const all = cells[k] as Int32Array
      const [outer, inner] = isForward
        ? [target.length, source.length]
        : [source.length, target.length]
      const shares = new Float64Array(inner)
      for (let a = 0; a < outer; a++) {
        let sum = 0
        for (let b = 0; b < inner; b++) {
          const id = all[isForward ? b * outer + a : a * inner + b] as number
          const off = Math.abs((a + 0.5) / outer - (b + 0.5) / inner)
          const share =
            (probabilities[id] as number) * Math.exp(-diagonalTension * off)
          shares[b] = share
          sum += share
        }
        if (sum === 0) continue
        for (let b = 0; b < inner; b++) {
          const id = all[isForward ? b * outer + a : a * inner + b] as number
          counts[id] = (counts[id] as number) + (shares[b] as number) / sum
        }
      }
    }
    const totals = new Float64Array(givens.size)
    for (const [id, count] of counts.entries()) {
      const given = givenOf[id] as number
      totals[given] = (totals[given] as number) + count
    }
    probabilities = counts.map(
      (count, id) => count / ((totals[givenOf[id] as number] as number) || 1)
    )
  }
  return probabilities
}

function keyOf(source: string, target: string): string {
  return `${source}\u0000${target}`
}

function idOf(ids: Map<string, number>, key: string): number {
  const known = ids.get(key)
  if (known !== undefined) return known
  ids.set(key, ids.size)
  return ids.size - 1
}
