import {edgeCosts} from '../decode/edge-costs.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {type Rates, replacementCost} from './rates.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * The model knows pairs and triples of words only and is surer than it is
 * right: what is known of the spinner counts for more. At 1 a fifth of the
 * edits made at 95 to 99% were wrong on documents that nothing was fitted to.
 */
const channelWeight = 1.3

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
    (replacement) => channelWeight * replacementCost(replacement, rates),
    costOfKeeping(rates, roles)
  )
}

/** The same where the spinner is held to have replaced nothing. */
export function keptCosts(
  lattice: Lattice,
  rates: Rates,
  roles: WordRoles
): Float64Array {
  return edgeCosts(
    lattice,
    () => Number.POSITIVE_INFINITY,
    costOfKeeping(rates, roles)
  )
}

function costOfKeeping(
  {kept, honest}: Rates,
  {targetOf, variantOf}: WordRoles
): (word: number) => number {
  return (word) => {
    const target = targetOf[word] as number
    const variant = variantOf[word] as number
    return (
      channelWeight *
      ((target < 0 ? 0 : (kept[target] as number)) +
        (variant < 0 ? 0 : (honest[variant] as number)))
    )
  }
}

/** Costs that bar every replacement, so that the surface alone is left. */
export function surfaceCosts(lattice: Lattice): Float64Array {
  return edgeCosts(lattice, () => Number.POSITIVE_INFINITY)
}
