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
  roles: WordRoles
): Float64Array {
  return edgeCosts(
    lattice,
    (replacement) => replacementCost(replacement, rates),
    (word) => {
      const target = roles.targetOf[word] as number
      const variant = roles.variantOf[word] as number
      return (
        (target < 0 ? 0 : (rates.kept[target] as number)) +
        (variant < 0 ? 0 : (rates.honest[variant] as number))
      )
    }
  )
}
