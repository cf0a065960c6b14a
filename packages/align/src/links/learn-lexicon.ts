/** The tokens of a pair of texts as the keys under which they are learnt. */
export interface KeyedPair {
  readonly source: ReadonlyArray<string>
  readonly target: ReadonlyArray<string>
}

/** How strongly two keys render each other in the texts they were learnt from, 0–1. */
export type LearntLexicon = (source: string, target: string) => number

const iterations = 10
/** Favours words at like places; 0 would leave all places equal (plain IBM model 1). */
const diagonalTension = 4
/** Texts that a pair must be in. */
const leastCount = 2
/** Longer texts say little of which word goes with which, and cost much. */
const mostCells = 10_000
/** Keeps time and memory within bounds; further texts are not learnt from. */
const mostCellsInAll = 3_000_000

/** A pair of texts as the numbers of its token pairs, source by source. */
interface Grid {
  readonly rows: number
  readonly columns: number
  readonly pairs: Int32Array
}

/**
 * Learns which words render each other from texts that do: IBM model 1 with a
 * prior for the diagonal, by expectation maximization, in both directions. A
 * pair is worth the geometric mean of the two probabilities.
 */
export function learnLexicon(texts: ReadonlyArray<KeyedPair>): LearntLexicon {
  const sources = numberRepeated(texts.map((d) => d.source))
  const targets = numberRepeated(texts.map((d) => d.target))
  const ids = new Map<number, number>()
  const sourceOf: Array<number> = []
  const targetOf: Array<number> = []
  const counts: Array<number> = []
  const grids: Array<Grid> = []
  let cells = 0
  for (const text of texts) {
    const left = numbersOf(text.source, sources)
    const right = numbersOf(text.target, targets)
    const size = left.length * right.length
    if (size === 0 || size > mostCells) continue
    cells += size
    if (cells > mostCellsInAll) break
    const pairs = new Int32Array(size)
    const seen = new Set<number>()
    for (const [i, source] of left.entries())
      for (const [j, target] of right.entries()) {
        const key = source * targets.size + target
        let id = ids.get(key)
        if (id === undefined) {
          id = ids.size
          ids.set(key, id)
          sourceOf.push(source)
          targetOf.push(target)
          counts.push(0)
        }
        pairs[i * right.length + j] = id
        if (!seen.has(id)) counts[id] = (counts[id] as number) + 1
        seen.add(id)
      }
    grids.push({rows: left.length, columns: right.length, pairs})
  }
  const forward = estimate(grids, sourceOf, sources.size, true)
  const backward = estimate(grids, targetOf, targets.size, false)
  return (source, target) => {
    const left = sources.get(source)
    const right = targets.get(target)
    if (left === undefined || right === undefined) return 0
    const id = ids.get(left * targets.size + right)
    if (id === undefined || (counts[id] as number) < leastCount) return 0
    return Math.sqrt((forward[id] as number) * (backward[id] as number))
  }
}

/**
 * Probabilities of the pairs: of the target given the source, or the other way
 * round. `givenOf` has the key that each pair is given.
 */
function estimate(
  grids: ReadonlyArray<Grid>,
  givenOf: ReadonlyArray<number>,
  givens: number,
  isForward: boolean
): Float64Array {
  let probabilities = new Float64Array(givenOf.length).fill(1)
  for (let n = 0; n < iterations; n++) {
    const counts = new Float64Array(givenOf.length)
    for (const {rows, columns, pairs} of grids) {
      const [outer, inner] = isForward ? [columns, rows] : [rows, columns]
      const shares = new Float64Array(inner)
      for (let a = 0; a < outer; a++) {
        const at = (b: number): number =>
          pairs[isForward ? b * columns + a : a * columns + b] as number
        let sum = 0
        for (let b = 0; b < inner; b++) {
          const drift = Math.abs((a + 0.5) / outer - (b + 0.5) / inner)
          const share =
            (probabilities[at(b)] as number) *
            Math.exp(-diagonalTension * drift)
          shares[b] = share
          sum += share
        }
        if (sum === 0) continue
        for (let b = 0; b < inner; b++)
          counts[at(b)] =
            (counts[at(b)] as number) + (shares[b] as number) / sum
      }
    }
    const totals = new Float64Array(givens)
    for (const [id, count] of counts.entries()) {
      const given = givenOf[id] as number
      totals[given] = (totals[given] as number) + count
    }
    probabilities = counts.map(
      (count, id) => count / (totals[givenOf[id] as number] || 1)
    )
  }
  return probabilities
}

/** Numbers for the keys that occur twice at least; nothing is learnt of others. */
function numberRepeated(
  texts: ReadonlyArray<ReadonlyArray<string>>
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const key of text) counts.set(key, (counts.get(key) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count >= leastCount)
  return new Map(repeated.map(([key], number) => [key, number]))
}

function numbersOf(
  keys: ReadonlyArray<string>,
  numbers: ReadonlyMap<string, number>
): Array<number> {
  return keys.flatMap((d) => numbers.get(d) ?? [])
}
