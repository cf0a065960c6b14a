import type {Replacement} from '../lattice/find-replacements.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {unknownWord} from '../model/language-model.ts'

/**
 * What the channel adds to every edge of a lattice: the cost, −ln, of each
 * replacement that begins inside it, and for edges that spell the surface the
 * cost of the word's standing there unchanged.
 */
export function edgeCosts(
  lattice: Lattice,
  replacement: (replacement: Replacement) => number,
  surface: (word: number) => number = () => 0
): Float64Array {
  const {edges, edgeWord, edgeIsSurface, edgeReplacements, replacementStart} =
    lattice
  const costs = lattice.replacements.map(replacement)
  const result = new Float64Array(edges)
  for (let edge = 0; edge < edges; edge++) {
    if (edgeIsSurface[edge] === 1) {
      const word = edgeWord[edge] as number
      if (word !== unknownWord) result[edge] = surface(word)
      continue
    }
    let cost = 0
    const end = replacementStart[edge + 1] as number
    for (let i = replacementStart[edge] as number; i < end; i++)
      cost += costs[edgeReplacements[i] as number] as number
    result[edge] = cost
  }
  return result
}
