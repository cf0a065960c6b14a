import {grow} from '../lattice/grow.ts'
import type {Lattice} from '../lattice/lattice.ts'
import type {LanguageModel, Scored} from '../model/language-model.ts'
import type {Decoded} from './decode.ts'

/** Hypotheses kept at a node; more change nothing on 60 spun documents. */
const beam = 6

/**
 * Decodes one lattice after another with a trigram model, in the same arrays.
 *
 * A *hypothesis* is a node and a state of the model: paths that agree in both
 * have the same future and are one. Those of a node form a linked list.
 */
export class Decoder {
  readonly #model: LanguageModel
  readonly #scored: Scored = {cost: 0, state: -1}
  /** Last hypothesis of each node, or −1. */
  #last = new Int32Array(32)
  #count = 0
  /** The one before it at the same node, or −1. */
  #before = new Int32Array(128)
  #state = new Int32Array(128)
  #best = new Float64Array(128)
  /** −ln of the sum over all paths that end in the hypothesis. */
  #forward = new Float64Array(128)
  /** The hypothesis and the edge that the best path came by. */
  #backFrom = new Int32Array(128)
  #backEdge = new Int32Array(128)
  #transitions = 0
  #from = new Int32Array(0)
  #to = new Int32Array(0)
  #edge = new Int32Array(0)
  #cost = new Float64Array(0)
  /**
   * What the model said last, by state and word: it is asked the same of the
   * frequent words again and again, and its own tables fit no cache.
   */
  readonly #knownState: Int32Array
  readonly #knownWord: Int32Array
  readonly #knownCost: Float64Array
  readonly #knownNext: Int32Array
  /** Hypotheses of one node that go on. */
  #kept: Array<number> = []

  /** @param remembered Answers of the model that are remembered, a power of two. */
  constructor(model: LanguageModel, remembered = 64) {
    this.#model = model
    this.#knownState = new Int32Array(remembered).fill(-2)
    this.#knownWord = new Int32Array(remembered).fill(-2)
    this.#knownCost = new Float64Array(remembered)
    this.#knownNext = new Int32Array(remembered)
  }

  /**
   * The best path and the posteriors of all edges.
   *
   * @param edgeCost What the channel adds to each edge; `Infinity` bars it.
   */
  decode(lattice: Lattice, edgeCost: Float64Array): Decoded {
    this.#search(lattice, edgeCost, true)
    return this.#finish(lattice)
  }

  /** The edges of the best path alone, in order: half the work of `decode`. */
  findBest(lattice: Lattice, edgeCost: Float64Array): Array<number> {
    this.#search(lattice, edgeCost, false)
    return this.#trace(this.#bestEnd(lattice))
  }

  /** Cost of the best path, −ln. */
  findBestCost(lattice: Lattice, edgeCost: Float64Array): number {
    this.#search(lattice, edgeCost, false)
    return this.#best[this.#bestEnd(lattice)] as number
  }

  #search(lattice: Lattice, edgeCost: Float64Array, sums: boolean): void {
    const {nodes, edgeStart, edgeTo, edgeWord} = lattice
    this.#count = 0
    this.#transitions = 0
    this.#last = grow(this.#last, nodes)
    this.#last.fill(-1, 0, nodes)
    this.#arrive(0, -1, 0, 0, -1, -1, sums)
    for (let node = 0; node < nodes; node++) {
      const start = edgeStart[node] as number
      const end = edgeStart[node + 1] as number
      const kept = this.#prune(node)
      for (const from of kept) {
        const state = this.#state[from] as number
        const best = this.#best[from] as number
        const forward = this.#forward[from] as number
        for (let edge = start; edge < end; edge++) {
          const extra = edgeCost[edge] as number
          if (extra === Number.POSITIVE_INFINITY) continue
          const word = edgeWord[edge] as number
          const slot = this.#look(state, word)
          const cost = (this.#knownCost[slot] as number) + extra
          const to = this.#arrive(
            edgeTo[edge] as number,
            this.#knownNext[slot] as number,
            best + cost,
            forward + cost,
            from,
            edge,
            sums
          )
          if (sums) this.#note(from, to, edge, cost)
        }
      }
    }
  }

  /** The place in the memory that holds what the model says of `word` after `state`. */
  #look(state: number, word: number): number {
    const key = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
    const slot = (key ^ (key >>> 15)) & (this.#knownState.length - 1)
    if (this.#knownState[slot] !== state || this.#knownWord[slot] !== word) {
      this.#model.step(state, word, this.#scored)
      this.#knownState[slot] = state
      this.#knownWord[slot] = word
      this.#knownCost[slot] = this.#scored.cost
      this.#knownNext[slot] = this.#scored.state
    }
    return slot
  }

  /** Join the hypothesis with the one of equal state, if there is one. */
  #arrive(
    node: number,
    state: number,
    best: number,
    forward: number,
    from: number,
    edge: number,
    sums: boolean
  ): number {
    let id = this.#last[node] as number
    for (; id >= 0; id = this.#before[id] as number) {
      if (this.#state[id] !== state) continue
      if (sums)
        this.#forward[id] = addCosts(this.#forward[id] as number, forward)
      if (best < (this.#best[id] as number)) {
        this.#best[id] = best
        this.#backFrom[id] = from
        this.#backEdge[id] = edge
      }
      return id
    }
    id = this.#count++
    if (id >= this.#state.length) this.#growHypotheses(id + 1)
    this.#before[id] = this.#last[node] as number
    this.#last[node] = id
    this.#state[id] = state
    this.#best[id] = best
    this.#forward[id] = forward
    this.#backFrom[id] = from
    this.#backEdge[id] = edge
    return id
  }

  #growHypotheses(needed: number): void {
    this.#before = grow(this.#before, needed)
    this.#state = grow(this.#state, needed)
    this.#best = grow(this.#best, needed)
    this.#forward = grow(this.#forward, needed)
    this.#backFrom = grow(this.#backFrom, needed)
    this.#backEdge = grow(this.#backEdge, needed)
  }

  #note(from: number, to: number, edge: number, cost: number): void {
    const id = this.#transitions++
    if (id >= this.#from.length) {
      const needed = Math.max(256, id + 1)
      this.#from = grow(this.#from, needed)
      this.#to = grow(this.#to, needed)
      this.#edge = grow(this.#edge, needed)
      this.#cost = grow(this.#cost, needed)
    }
    this.#from[id] = from
    this.#to[id] = to
    this.#edge[id] = edge
    this.#cost[id] = cost
  }

  /** The node's best hypotheses, as they came. */
  #prune(node: number): ReadonlyArray<number> {
    const kept = this.#kept
    kept.length = 0
    for (let id = this.#last[node] as number; id >= 0; )
      id = this.#before[kept[kept.push(id) - 1] as number] as number
    kept.reverse()
    if (kept.length > beam) {
      kept.sort((a, b) => (this.#best[a] as number) - (this.#best[b] as number))
      kept.length = beam
    }
    return kept
  }

  #bestEnd({nodes}: Lattice): number {
    let best = this.#last[nodes - 1] as number
    for (let id = best; id >= 0; id = this.#before[id] as number)
      if ((this.#best[id] as number) <= (this.#best[best] as number)) best = id
    return best
  }

  #sumEnds({nodes}: Lattice): number {
    let cost = Number.POSITIVE_INFINITY
    let id = this.#last[nodes - 1] as number
    for (; id >= 0; id = this.#before[id] as number)
      cost = addCosts(cost, this.#forward[id] as number)
    return cost
  }

  #trace(end: number): Array<number> {
    const path: Array<number> = []
    for (let id = end; (this.#backEdge[id] as number) >= 0; ) {
      path.push(this.#backEdge[id] as number)
      id = this.#backFrom[id] as number
    }
    return path.reverse()
  }

  #finish(lattice: Lattice): Decoded {
    const backward = new Float64Array(this.#count).fill(
      Number.POSITIVE_INFINITY
    )
    const cost = this.#sumEnds(lattice)
    let id = this.#last[lattice.nodes - 1] as number
    for (; id >= 0; id = this.#before[id] as number) backward[id] = 0
    const posterior = new Float64Array(lattice.edges)
    for (let i = this.#transitions - 1; i >= 0; i--) {
      const rest =
        (this.#cost[i] as number) + (backward[this.#to[i] as number] as number)
      if (rest === Number.POSITIVE_INFINITY) continue
      const from = this.#from[i] as number
      backward[from] = addCosts(backward[from] as number, rest)
      const edge = this.#edge[i] as number
      const whole = (this.#forward[from] as number) + rest
      posterior[edge] = (posterior[edge] as number) + Math.exp(cost - whole)
    }
    const end = this.#bestEnd(lattice)
    return {
      cost,
      bestCost: this.#best[end] as number,
      path: this.#trace(end),
      posterior
    }
  }
}

/** −ln(e^−a + e^−b). */
function addCosts(a: number, b: number): number {
  const low = Math.min(a, b)
  const gap = a < b ? b - a : a - b
  // Beyond this the sum does not differ from its larger part.
  return gap > 36 ? low : low - Math.log1p(Math.exp(-gap))
}
