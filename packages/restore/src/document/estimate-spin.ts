import {type Decoded, decode} from '../decode/decode.ts'
import {edgeCosts} from '../decode/edge-costs.ts'
import type {Channel} from '../lattice/channel.ts'
import {findReplacements} from '../lattice/find-replacements.ts'
import {buildLattice, type Lattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {type Clause, findClauses} from './clause.ts'
import {countReadings} from './count-readings.ts'
import {firstRates, type Rates, replacementCost, updateRates} from './rates.ts'
import {findSectionStates} from './section-states.ts'
import {sightVariants} from './sight-variants.ts'
import {weighSightings} from './weigh-sightings.ts'
import type {WordRoles} from './word-roles.ts'

/** A clause, everything it may stand for, and what decoding made of it. */
export interface DecodedClause {
  readonly clause: Clause
  readonly lattice: Lattice
  readonly decoded: Decoded
  /** Probability that the clause lies in a spun part of the document. */
  readonly spun: number
}

/** What was found out about a document. */
export interface Spin {
  /** Probability that the document was spun, 0–1. */
  readonly probability: number
  /** Clauses that may hold variants, in order; empty for a clean document. */
  readonly clauses: ReadonlyArray<DecodedClause>
}

/** Rounds of expectation maximization; a fourth is no better on any development page. */
const rounds = 3

/**
 * Decide whether a text was spun and read its clauses accordingly. Every
 * clause is decoded at a strict cost first. Where the forms undone so far do
 * not show that the document was spun, it is clean and nothing is read into
 * it. Otherwise its rates are estimated by expectation maximization: what a
 * spinner left unreplaced counts against its having been at work there.
 *
 * @param assumed Whether the text was spun, where somebody knows; all of it.
 */
export function estimateSpin(
  text: string,
  channel: Channel,
  model: LanguageModel,
  roles: WordRoles,
  assumed?: boolean
): Spin {
  if (assumed === false) return {probability: 0, clauses: []}
  const clauses = findClauses(text).map((clause) => ({
    clause,
    replacements: findReplacements(text, clause, channel)
  }))
  const lattices = clauses.map((d) =>
    d.replacements.length === 0
      ? undefined
      : buildLattice(d.clause.text, d.replacements, model, channel.longTerms)
  )
  const odds = assumed
    ? Number.POSITIVE_INFINITY
    : weighSightings(
        clauses.map(({clause}, index) => {
          const lattice = lattices[index]
          return {
            length: clause.text.length,
            sightings: lattice ? sightVariants(lattice, model, roles) : []
          }
        })
      )
  const probability = 1 / (1 + Math.exp(-odds))
  if (probability < 0.5) return {probability, clauses: []}
  const all = clauses.map(({clause}, index) => ({
    clause,
    lattice:
      lattices[index] ?? buildLattice(clause.text, [], model, channel.longTerms)
  }))
  return {probability, clauses: maximize(all, channel, model, roles, assumed)}
}

function maximize(
  clauses: ReadonlyArray<Pick<DecodedClause, 'clause' | 'lattice'>>,
  channel: Channel,
  model: LanguageModel,
  roles: WordRoles,
  assumed?: boolean
): ReadonlyArray<DecodedClause> {
  const clean = clauses.map(({lattice}) =>
    decode(
      lattice,
      model,
      edgeCosts(lattice, () => Number.POSITIVE_INFINITY)
    )
  )
  const active = [
    ...new Set(
      clauses.flatMap((d) => d.lattice.replacements.flatMap((e) => e.entries))
    )
  ]
  let rates = firstRates(channel)
  let result: ReadonlyArray<DecodedClause> = []
  for (let round = 0; round < rounds; round++) {
    const gains = new Float64Array(clauses.length)
    const decoded = clauses.map(({lattice}, index) => {
      const costs = channelCosts(lattice, rates, roles)
      const before = clean[index] as Decoded
      // Without replacements the words stay; only what they cost changes.
      const after =
        lattice.replacements.length === 0
          ? {...before, cost: before.cost + expected(before.posterior, costs)}
          : decode(lattice, model, costs)
      gains[index] = before.cost - after.cost
      return after
    })
    const spun = findSectionStates(
      clauses.map(({clause: {opensLine}}, index) => ({
        gain: gains[index] as number,
        opensLine
      }))
    )
    result = clauses.map((d, index) => ({
      ...d,
      decoded: decoded[index] as Decoded,
      spun: assumed ? 1 : (spun[index] as number)
    }))
    rates = updateRates(channel, active, countReadings(result, channel, roles))
  }
  return result
}

/** The mean of the edges' costs over the paths. */
function expected(posterior: Float64Array, costs: Float64Array): number {
  let sum = 0
  for (let edge = 0; edge < costs.length; edge++) {
    const probability = posterior[edge] as number
    if (probability > 0) sum += probability * (costs[edge] as number)
  }
  return sum
}

/** A replacement costs its rate; a word that stands there, not having been replaced. */
function channelCosts(
  lattice: Lattice,
  rates: Rates,
  roles: WordRoles
): Float64Array {
  return edgeCosts(
    lattice,
    (replacement) => replacementCost(replacement, rates),
    (word) => {
      const target = roles.target.get(word)
      const variant = roles.variant.get(word)
      return (
        (target === undefined
          ? 0
          : -Math.log1p(-(rates.replaced[target] as number))) +
        (variant === undefined ? 0 : (rates.honest[variant] as number))
      )
    }
  )
}
