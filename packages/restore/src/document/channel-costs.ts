import {edgeCosts} from '../decode/edge-costs.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {type Rates, replacementCost} from './rates.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * What the spinner adds to every edge of a lattice, −ln: a replacement costs its
 * rate; a word that stands there, not having been replaced.
 */
export function channelCosts(
  lattice: Lattice,
  rates: Rates,
  {targetOf, variantOf}: WordRoles
): Float64Array {
  return edgeCosts(
    lattice,
    (replacement) => replacementCost(replacement, rates),
    (word) => {
      const target = targetOf[word] as number
      const variant = variantOf[word] as number
      return (
        (target < 0 ? 0 : (rates.kept[target] as number)) +
        (variant < 0 ? 0 : (rates.honest[variant] as number))
      )
    }
  )
}

/** Costs that bar every replacement, so that the surface alone is left. */
export function surfaceCosts(lattice: Lattice): Float64Array {
  return edgeCosts(lattice, () => Number.POSITIVE_INFINITY)
}
