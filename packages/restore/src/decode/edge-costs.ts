import type {Replacement} from '../lattice/find-replacements.ts'
import type {Lattice} from '../lattice/lattice.ts'

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
  const costs = Float64Array.from(lattice.replacements, replacement)
  return Float64Array.from(lattice.edgeTo, (_, edge) => {
    if (lattice.edgeIsSurface[edge])
      return surface(lattice.edgeWord[edge] as number)
    let cost = 0
    const end = lattice.replacementStart[edge + 1] as number
    for (let i = lattice.replacementStart[edge] as number; i < end; i++)
      cost += costs[lattice.edgeReplacements[i] as number] as number
    return cost
  })
}
