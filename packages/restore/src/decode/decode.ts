import type {Lattice} from '../lattice/lattice.ts'
import type {LanguageModel, Scored} from '../model/language-model.ts'

/** What decoding a lattice gives. Costs are −ln of probabilities. */
export interface Decoded {
  /** Of all paths together. */
  readonly cost: number
  /** Of the best path. */
  readonly bestCost: number
  /** Edges of the best path, in order. */
  readonly path: ReadonlyArray<number>
  /** Probability of each edge, given that one of the paths is right. */
  readonly posterior: Float64Array
}

/** Hypotheses kept at a node; more change nothing on the development pages. */
const beam = 16

/**
 * Decode a lattice with the trigram model: Viterbi for the best path, forward
 * and backward sums over the same hypotheses for posteriors.
 *
 * @param edgeCost What the channel adds to each edge; `Infinity` bars it.
 */
export function decode(
  lattice: Lattice,
  model: LanguageModel,
  edgeCost: Float64Array
): Decoded {
  const search = createSearch(lattice.nodes)
  const scored: Scored = {cost: 0, state: -1}
  addHypothesis(search, 0, -1, 0, 0, -1)
  for (let node = 0; node < lattice.nodes; node++) {
    const end = lattice.edgeStart[node + 1] as number
    for (const from of prune(search, node)) {
      const state = search.state[from] as number
      for (let edge = lattice.edgeStart[node] as number; edge < end; edge++) {
        const extra = edgeCost[edge] as number
        if (extra === Number.POSITIVE_INFINITY) continue
        model.step(state, lattice.edgeWord[edge] as number, scored)
        const cost = scored.cost + extra
        const transition = search.from.length
        const to = addHypothesis(
          search,
          lattice.edgeTo[edge] as number,
          scored.state,
          (search.best[from] as number) + cost,
          (search.forward[from] as number) + cost,
          transition
        )
        search.from.push(from)
        search.to.push(to)
        search.edge.push(edge)
        search.cost.push(cost)
      }
    }
  }
  return finish(search, lattice)
}

/** Hypotheses (one per node and state) and the transitions between them. */
interface Search {
  readonly byNode: Array<Array<number>>
  readonly state: Array<number>
  readonly best: Array<number>
  readonly back: Array<number>
  readonly forward: Array<number>
  readonly from: Array<number>
  readonly to: Array<number>
  readonly edge: Array<number>
  readonly cost: Array<number>
}

function createSearch(nodes: number): Search {
  return {
    byNode: Array.from({length: nodes}, () => []),
    state: [],
    best: [],
    back: [],
    forward: [],
    from: [],
    to: [],
    edge: [],
    cost: []
  }
}

/** Join the hypothesis with the one of equal state, if there is one. */
function addHypothesis(
  search: Search,
  node: number,
  state: number,
  best: number,
  forward: number,
  back: number
): number {
  const list = search.byNode[node] as Array<number>
  for (const id of list) {
    if (search.state[id] !== state) continue
    search.forward[id] = addCosts(search.forward[id] as number, forward)
    if (best < (search.best[id] as number)) {
      search.best[id] = best
      search.back[id] = back
    }
    return id
  }
  const id = search.state.length
  list.push(id)
  search.state.push(state)
  search.best.push(best)
  search.back.push(back)
  search.forward.push(forward)
  return id
}

function prune(search: Search, node: number): ReadonlyArray<number> {
  const list = search.byNode[node] as Array<number>
  if (list.length <= beam) return list
  return list
    .sort((a, b) => (search.best[a] as number) - (search.best[b] as number))
    .slice(0, beam)
}

function finish(search: Search, lattice: Lattice): Decoded {
  const ends = search.byNode[lattice.nodes - 1] as Array<number>
  let cost = Number.POSITIVE_INFINITY
  let last = ends[0] as number
  const backward = new Float64Array(search.state.length).fill(
    Number.POSITIVE_INFINITY
  )
  for (const id of ends) {
    cost = addCosts(cost, search.forward[id] as number)
    if ((search.best[id] as number) < (search.best[last] as number)) last = id
    backward[id] = 0
  }

  const posterior = new Float64Array(lattice.edgeTo.length)
  for (let i = search.from.length - 1; i >= 0; i--) {
    const from = search.from[i] as number
    const rest =
      (search.cost[i] as number) + (backward[search.to[i] as number] as number)
    if (rest === Number.POSITIVE_INFINITY) continue
    backward[from] = addCosts(backward[from] as number, rest)
    const edge = search.edge[i] as number
    const whole = (search.forward[from] as number) + rest
    posterior[edge] = (posterior[edge] as number) + Math.exp(cost - whole)
  }

  const bestCost = search.best[last] as number
  const path: Array<number> = []
  for (let back = search.back[last] as number; back >= 0; ) {
    path.push(search.edge[back] as number)
    back = search.back[search.from[back] as number] as number
  }
  return {cost, bestCost, path: path.reverse(), posterior}
}

/** −ln(e^−a + e^−b). */
function addCosts(a: number, b: number): number {
  if (a > b) return addCosts(b, a)
  if (b === Number.POSITIVE_INFINITY) return a
  return a - Math.log1p(Math.exp(a - b))
}
