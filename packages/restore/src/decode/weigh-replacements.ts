import type {Lattice} from '../lattice/lattice.ts'
import type {Best} from './decoder.ts'

/** Posterior probability of each of the lattice's replacements. */
export function weighReplacements(
  lattice: Lattice,
  posterior: Float64Array
): Float64Array {
  const result = new Float64Array(lattice.replacements.length)
  for (let edge = 0; edge < posterior.length; edge++) {
    const probability = posterior[edge] as number
    const end = lattice.replacementStart[edge + 1] as number
    for (let i = lattice.replacementStart[edge] as number; i < end; i++) {
      const id = lattice.edgeReplacements[i] as number
      result[id] = (result[id] as number) + probability
    }
  }
  return result
}

/** Replacements on the best path, in order. */
export function* chosenReplacements(
  lattice: Lattice,
  {path}: Best
): Generator<number> {
  for (const edge of path) {
    const end = lattice.replacementStart[edge + 1] as number
    for (let i = lattice.replacementStart[edge] as number; i < end; i++)
      yield lattice.edgeReplacements[i] as number
  }
}
