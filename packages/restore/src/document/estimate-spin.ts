import type {Channel} from '../lattice/channel.ts'
import {findClauses} from './clause.ts'
import type {ClauseReader} from './clause-reader.ts'
import {learnRates} from './learn-rates.ts'
import type {Rates} from './rates.ts'
import {sightDocument} from './sight-document.ts'
import {weighDensity} from './weigh-density.ts'
import {weighGain} from './weigh-gain.ts'
import {type ClauseSightings, weighSightings} from './weigh-sightings.ts'
import type {WordRoles} from './word-roles.ts'

/** What was found out about a document. */
export interface Spin {
  /** Probability that the document was spun, 0–1. */
  readonly probability: number
  /** What its spinner does; absent for a clean document. */
  readonly rates?: Rates
  /** Clauses in which something was sighted. */
  readonly sighted: ReadonlyArray<ClauseSightings>
}

/** ln of the odds from which a text is worth a closer look: one clean document in 500. */
export const leastOdds = -5
/** ln of the odds from which on nothing else need be asked. */
const surely = 5

/**
 * Decide whether a text was spun, and how. Every clause is decoded at a strict
 * cost first. Where the forms undone so far do not show that the document was
 * spun, it is clean and nothing is to be read into it; where they nearly do, how
 * thick it is with milder ones and what undoing them would gain decide.
 *
 * @param assumed Whether the text was spun, where somebody knows; all of it.
 */
export function estimateSpin(
  text: string,
  reader: ClauseReader,
  channel: Channel,
  roles: WordRoles,
  assumed?: boolean
): Spin {
  if (assumed === false) return {probability: 0, sighted: []}
  const sighted: Array<ClauseSightings> = []
  let odds = assumed
    ? Number.POSITIVE_INFINITY
    : weighSightings(keep(sightDocument(text, reader, roles), sighted))
  if (odds > leastOdds && odds < surely)
    odds += weighDensity(findClauses(text), reader, roles)
  if (odds > leastOdds && odds < 0)
    odds += weighGain(findClauses(text), reader, channel, roles)
  const probability = 1 / (1 + Math.exp(-odds))
  if (probability < 0.5) return {probability, sighted}
  return {
    probability,
    sighted,
    rates: learnRates(findClauses(text), reader, channel, roles, assumed)
  }
}

/** Pass clauses on, and keep those in which something was sighted. */
function* keep(
  clauses: Iterable<ClauseSightings>,
  kept: Array<ClauseSightings>
): Generator<ClauseSightings> {
  for (const clause of clauses) {
    if (clause.sightings.length > 0) kept.push(clause)
    yield clause
  }
}
