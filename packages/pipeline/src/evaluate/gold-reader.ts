import type {GoldGraph} from './gold-graph.ts'

/** Least errors by node of a gold graph, after some characters were read. */
export type Column = Int32Array

/**
 * Reads a text character by character against every accepted reading of gold.
 * Nodes are numbered so that every edge leads to a higher number; the first is
 * 0, the last is `size − 1`.
 */
export interface GoldReader {
  readonly size: number
  /** Before anything was read. */
  readonly begin: Column
  /** After one more character, a code point. */
  next(column: Column, character: number): Column
  /** Edges that lead to each node. */
  readonly into: ReadonlyArray<ReadonlyArray<ReaderEdge>>
  /** The number here of each node of the gold text's main path. */
  readonly places: ReadonlyArray<number>
}

interface ReaderEdge {
  readonly from: number
  /** A code point, `nothing` or `anything`. */
  readonly code: number
}

/** An edge that is taken for nothing, without reading. */
export const nothing = -1
/** An edge that takes any one character for nothing. */
export const anything = -2

/** Characters that a gap of the gold text may stand for at most. */
const longestGap = 40

/** A reader from the beginning, and one that reads from the end backward. */
export function createGoldReaders(graph: GoldGraph): {
  readonly forward: GoldReader
  readonly backward: GoldReader
} {
  const {from, to, code, size, places} = flatten(graph)
  const back = (nodes: Int32Array): Int32Array =>
    nodes.map((d) => size - 1 - d).reverse()
  return {
    forward: createReader(size, from, to, code, places),
    backward: createReader(
      size,
      back(to),
      back(from),
      code.slice().reverse(),
      places.map((d) => size - 1 - d)
    )
  }
}

/** The least errors of a text that is read in two parts, from both its ends. */
export function joinColumns(forward: Column, backward: Column): number {
  const last = forward.length - 1
  let least = Number.POSITIVE_INFINITY
  for (let node = 0; node <= last; node++)
    least = Math.min(
      least,
      (forward[node] as number) + (backward[last - node] as number)
    )
  return least
}

function createReader(
  size: number,
  from: Int32Array,
  to: Int32Array,
  code: Int32Array,
  places: ReadonlyArray<number>
): GoldReader {
  // Edges by the node they leave, so that its cost is final when it is used.
  const order = Array.from(from.keys()).sort(
    (a, b) => (from[a] as number) - (from[b] as number)
  )
  const [start, end, label] = [from, to, code].map((d) =>
    Int32Array.from(order, (edge) => d[edge] as number)
  ) as [Int32Array, Int32Array, Int32Array]
  const into: Array<Array<ReaderEdge>> = Array.from({length: size}, () => [])
  for (let i = 0; i < start.length; i++)
    into[end[i] as number]?.push({
      from: start[i] as number,
      code: label[i] as number
    })

  function next(column: Column | undefined, character: number): Column {
    const result = new Int32Array(size)
    // One more character than gold has.
    for (let node = 0; node < size; node++)
      result[node] = column ? (column[node] as number) + 1 : unreached
    if (!column) result[0] = 0
    for (let i = 0; i < start.length; i++) {
      const here = start[i] as number
      const there = end[i] as number
      const wanted = label[i] as number
      const cost = result[here] as number
      let best = result[there] as number
      if (wanted === nothing) best = Math.min(best, cost)
      else if (wanted === anything) {
        if (column) best = Math.min(best, column[here] as number)
      } else {
        best = Math.min(best, cost + 1)
        if (column)
          best = Math.min(
            best,
            (column[here] as number) + (wanted === character ? 0 : 1)
          )
      }
      result[there] = best
    }
    return result
  }

  return {size, begin: next(undefined, nothing), next, into, places}
}

const unreached = 1_000_000_000

/** The graph as flat edges between sorted nodes, gaps as chains of `anything`. */
function flatten({edges, last}: GoldGraph): {
  from: Int32Array
  to: Int32Array
  code: Int32Array
  size: number
  places: Array<number>
} {
  const flat: Array<[from: number, to: number, code: number]> = []
  let count = edges.length
  for (const [from, leaving] of edges.entries())
    for (const {to, text} of leaving)
      if (text === undefined) {
        flat.push([from, to, nothing])
        for (let i = 0, at = from; i < longestGap; i++) {
          flat.push([at, count, anything], [count, to, nothing])
          at = count++
        }
      } else
        flat.push([
          from,
          to,
          text === '' ? nothing : (text.codePointAt(0) ?? 0)
        ])
  const rank = rankNodes(flat, count)
  const column = (pick: (edge: [number, number, number]) => number) =>
    Int32Array.from(flat, pick)
  return {
    from: column((d) => rank[d[0]] as number),
    to: column((d) => rank[d[1]] as number),
    code: column((d) => d[2]),
    size: count,
    places: Array.from({length: last + 1}, (_, node) => rank[node] as number)
  }
}

/** For each node its place in an order in which every edge leads forward. */
function rankNodes(
  edges: ReadonlyArray<readonly [from: number, to: number, code: number]>,
  count: number
): Int32Array {
  const leaving: Array<Array<number>> = Array.from({length: count}, () => [])
  const waiting = new Int32Array(count)
  for (const [from, to] of edges) {
    leaving[from]?.push(to)
    waiting[to] = (waiting[to] as number) + 1
  }
  const rank = new Int32Array(count)
  const ready = [0]
  for (let place = 0; ready.length > 0; place++) {
    const node = ready.pop() as number
    rank[node] = place
    for (const to of leaving[node] ?? []) {
      waiting[to] = (waiting[to] as number) - 1
      if (waiting[to] === 0) ready.push(to)
    }
  }
  return rank
}
