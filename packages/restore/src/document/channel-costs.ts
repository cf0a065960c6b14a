import type {Channel} from '../lattice/channel.ts'
import {grow} from '../lattice/grow.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {unknownWord} from '../model/language-model.ts'
import {entryCosts, type Rates} from './rates.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * Cost, −ln, from which on an entry is not looked at: its family is not at work
 * in the document. In a million characters spun with the glossary's own rows
 * a third of the replacements offered cost more than 8.5, and of 83,000 chosen
 * 15; of 520 chosen on the development pages none costs more than 3.5.
 */
const highestCost = 9

/**
 * The model knows pairs and triples of words only and is surer than it is
 * right: what is known of the spinner counts for more. At 1 a fifth of the
 * edits made at 95 to 99% were wrong on documents that nothing was fitted to.
 */
const channelWeight = 1.3

/**
 * What a spinner of known rates adds to the edges of one lattice after another,
 * −ln: a replacement costs its rate; a word that stands there, not having been
 * replaced.
 */
export class ChannelCosts {
  /** 1 for every channel entry that is worth a look. */
  readonly isLikely: Uint8Array
  readonly #entries: Float64Array
  readonly #rates: Rates
  readonly #hasRole: Uint8Array
  readonly #targetOf: Int32Array
  readonly #variantOf: Int32Array
  #replacements = new Float64Array(16)
  #edges = new Float64Array(128)

  constructor(channel: Channel, rates: Rates, roles: WordRoles) {
    this.#entries = entryCosts(channel, rates)
    this.isLikely = Uint8Array.from(this.#entries, (d) =>
      d > highestCost ? 0 : 1
    )
    this.#rates = rates
    this.#hasRole = roles.hasRole
    this.#targetOf = roles.targetOf
    this.#variantOf = roles.variantOf
  }

  /** The cost of each edge; holds until the next call. */
  of(lattice: Lattice): Float64Array {
    const {edges, edgeWord, edgeIsSurface} = lattice
    const {replacementStart, edgeReplacements} = lattice
    const replacements = this.#weighReplacements(lattice)
    this.#edges = grow(this.#edges, edges)
    const result = this.#edges
    for (let edge = 0; edge < edges; edge++) {
      let cost = 0
      if (edgeIsSurface[edge] === 1) {
        const word = edgeWord[edge] as number
        if (word !== unknownWord && this.#hasRole[word] === 1)
          cost = this.#weighSurface(word)
      } else {
        const end = replacementStart[edge + 1] as number
        for (let i = replacementStart[edge] as number; i < end; i++)
          cost += replacements[edgeReplacements[i] as number] as number
      }
      result[edge] = cost
    }
    return result
  }

  /** The same where the spinner is held to have replaced nothing of the lattice. */
  ofSurface(lattice: Lattice): Float64Array {
    const costs = this.of(lattice)
    const {edges, edgeIsSurface} = lattice
    for (let edge = 0; edge < edges; edge++)
      if (edgeIsSurface[edge] === 0) costs[edge] = Number.POSITIVE_INFINITY
    return costs
  }

  #weighReplacements({replacements}: Lattice): Float64Array {
    this.#replacements = grow(this.#replacements, replacements.length)
    const result = this.#replacements
    for (let id = 0; id < replacements.length; id++) {
      const {penalty, entries} = replacements[id] as Lattice['replacements'][0]
      let cost = penalty
      for (const entry of entries) cost += this.#entries[entry.id] as number
      result[id] = channelWeight * cost
    }
    return result
  }

  #weighSurface(word: number): number {
    const target = this.#targetOf[word] as number
    const variant = this.#variantOf[word] as number
    const kept = target < 0 ? 0 : (this.#rates.kept[target] as number)
    const honest = variant < 0 ? 0 : (this.#rates.honest[variant] as number)
    return channelWeight * (kept + honest)
  }
}
