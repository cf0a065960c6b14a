import {grow} from '../lattice/grow.ts'
import type {Lattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import type {Decoded} from './decode.ts'
import {ModelMemory} from './model-memory.ts'
import {mostKept, selectHypotheses} from './select-hypotheses.ts'

/** What a search found; see `Decoded`. */
export type Best = Pick<Decoded, 'bestCost' | 'surfaceCost' | 'path'>

/**
 * Decodes one lattice after another with a trigram model, in the same arrays.
 *
 * A *hypothesis* is a node and a state of the model: paths that agree in both
 * have the same future and are one. Those of a node form a linked list. A
 * *transition* leads from one to another along an edge; all of them are noted,
 * so that sums over all paths can be made afterwards where they are wanted.
 */
export class Decoder {
  readonly #memory: ModelMemory
  /** Last hypothesis of each node, or −1. */
  #last = new Int32Array(32)
  #count = 0
  /** The one before it at the same node, or −1. */
  #before = new Int32Array(128)
  #state = new Int32Array(128)
  #best = new Float64Array(128)
  /** Cost of the best path to it that keeps the surface, by the model alone. */
  #surface = new Float64Array(128)
  /** The transition that the best path came by, or −1. */
  #back = new Int32Array(128)
  #transitions = 0
  #from = new Int32Array(128)
  #to = new Int32Array(128)
  #edge = new Int32Array(128)
  #cost = new Float64Array(128)
  /** Hypotheses of one node that go on. */
  readonly #kept = new Int32Array(mostKept)
  /** Sums over the paths to a hypothesis and from it to the end. */
  #forward = new Float64Array(0)
  #backward = new Float64Array(0)

  /** @param remembered Answers of the model that are remembered, a power of two. */
  constructor(model: LanguageModel, remembered = 64) {
    this.#memory = new ModelMemory(model, remembered)
  }

  /**
   * The best path and the posteriors of all edges.
   *
   * @param edgeCost What the channel adds to each edge; `Infinity` bars it.
   */
  decode(lattice: Lattice, edgeCost: Float64Array): Decoded {
    const best = this.findBest(lattice, edgeCost)
    return {...best, posterior: this.weighEdges(lattice)}
  }

  /** The best path alone. */
  findBest(lattice: Lattice, edgeCost: Float64Array): Best {
    const end = this.#search(lattice, edgeCost)
    return {
      bestCost: this.#best[end] as number,
      surfaceCost: this.#findSurfaceCost(lattice),
      path: this.#trace(end)
    }
  }

  /** Cost of the best path, −ln. */
  findBestCost(lattice: Lattice, edgeCost: Float64Array): number {
    const end = this.#search(lattice, edgeCost)
    return this.#best[end] as number
  }

  /** Find the best path; gives the hypothesis at its end. */
  #search(lattice: Lattice, edgeCost: Float64Array): number {
    const {nodes, edges, edgeStart, edgeTo, edgeWord, edgeIsSurface} = lattice
    this.#reserve(nodes, edges * mostKept + 1)
    const memory = this.#memory
    const {states, costs} = memory
    const last = this.#last.fill(-1, 0, nodes)
    const before = this.#before
    const state = this.#state
    const best = this.#best
    const surface = this.#surface
    const back = this.#back
    const kept = this.#kept
    const transitionFrom = this.#from
    const transitionTo = this.#to
    const transitionEdge = this.#edge
    const transitionCost = this.#cost
    let count = 1
    let transitions = 0
    last[0] = 0
    before[0] = -1
    state[0] = -1
    best[0] = 0
    surface[0] = 0
    back[0] = -1
    for (let node = 0; node < nodes - 1; node++) {
      if ((last[node] as number) < 0) continue
      const start = edgeStart[node] as number
      const end = edgeStart[node + 1] as number
      const first = last[node] as number
      const size = selectHypotheses(first, before, best, surface, kept)
      for (let k = 0; k < size; k++) {
        const from = kept[k] as number
        const fromState = state[from] as number
        const fromBest = best[from] as number
        const fromSurface = surface[from] as number
        for (let edge = start; edge < end; edge++) {
          const extra = edgeCost[edge] as number
          if (extra === Number.POSITIVE_INFINITY) continue
          const slot = memory.look(fromState, edgeWord[edge] as number)
          const model = costs[slot] as number
          const next = states[slot] as number
          const cost = model + extra
          const total = fromBest + cost
          const plain =
            edgeIsSurface[edge] === 1
              ? fromSurface + model
              : Number.POSITIVE_INFINITY
          const to = edgeTo[edge] as number
          let id = last[to] as number
          while (id >= 0 && state[id] !== next) id = before[id] as number
          if (id < 0) {
            id = count++
            before[id] = last[to] as number
            last[to] = id
            state[id] = next
            best[id] = total
            surface[id] = plain
            back[id] = transitions
          } else {
            if (plain < (surface[id] as number)) surface[id] = plain
            if (total < (best[id] as number)) {
              best[id] = total
              back[id] = transitions
            }
          }
          transitionFrom[transitions] = from
          transitionTo[transitions] = id
          transitionEdge[transitions] = edge
          transitionCost[transitions++] = cost
        }
      }
    }
    this.#count = count
    this.#transitions = transitions
    return this.#findEnd(lattice)
  }

  /** Make room; every transition makes one hypothesis at the most. */
  #reserve(nodes: number, transitions: number): void {
    this.#last = grow(this.#last, nodes)
    if (transitions <= this.#from.length) return
    this.#before = grow(this.#before, transitions)
    this.#state = grow(this.#state, transitions)
    this.#best = grow(this.#best, transitions)
    this.#surface = grow(this.#surface, transitions)
    this.#back = grow(this.#back, transitions)
    this.#from = grow(this.#from, transitions)
    this.#to = grow(this.#to, transitions)
    this.#edge = grow(this.#edge, transitions)
    this.#cost = grow(this.#cost, transitions)
  }

  #findEnd({nodes}: Lattice): number {
    let best = this.#last[nodes - 1] as number
    for (let id = best; id >= 0; id = this.#before[id] as number)
      if ((this.#best[id] as number) <= (this.#best[best] as number)) best = id
    return best
  }

  #findSurfaceCost({nodes}: Lattice): number {
    let least = Number.POSITIVE_INFINITY
    let id = this.#last[nodes - 1] as number
    for (; id >= 0; id = this.#before[id] as number)
      least = Math.min(least, this.#surface[id] as number)
    return least
  }

  #trace(end: number): Array<number> {
    const path: Array<number> = []
    for (let at = this.#back[end] as number; at >= 0; ) {
      path.push(this.#edge[at] as number)
      at = this.#back[this.#from[at] as number] as number
    }
    return path.reverse()
  }

  /**
   * Posteriors of the edges of the lattice that was searched last; asked for
   * once, since weights take the place of costs.
   *
   * Sums are in units of each hypothesis' own best path: a transition weighs
   * e^(best before + cost − best behind), which is 1 on best paths, so that
   * nothing that matters underflows and no logarithm is taken.
   */
  weighEdges(lattice: Lattice): Float64Array {
    const count = this.#count
    const transitions = this.#transitions
    const [best, cost] = [this.#best, this.#cost]
    const [from, to, back] = [this.#from, this.#to, this.#back]
    this.#forward = grow(this.#forward, count)
    this.#backward = grow(this.#backward, count)
    const forward = this.#forward.fill(0, 0, count)
    const backward = this.#backward.fill(0, 0, count)
    forward[0] = 1
    for (let i = 0; i < transitions; i++) {
      const a = from[i] as number
      const b = to[i] as number
      const weight =
        back[b] === i
          ? 1
          : Math.exp(
              (best[b] as number) - (best[a] as number) - (cost[i] as number)
            )
      cost[i] = weight
      forward[b] = (forward[b] as number) + (forward[a] as number) * weight
    }
    const end = this.#findEnd(lattice)
    let all = 0
    let id = this.#last[lattice.nodes - 1] as number
    for (; id >= 0; id = this.#before[id] as number) {
      const weight = Math.exp((best[end] as number) - (best[id] as number))
      backward[id] = weight
      all += weight * (forward[id] as number)
    }
    const posterior = new Float64Array(lattice.edges)
    for (let i = transitions - 1; i >= 0; i--) {
      const a = from[i] as number
      const rest = (cost[i] as number) * (backward[to[i] as number] as number)
      if (rest === 0) continue
      backward[a] = (backward[a] as number) + rest
      const edge = this.#edge[i] as number
      posterior[edge] =
        (posterior[edge] as number) + ((forward[a] as number) * rest) / all
    }
    return posterior
  }
}
