import type {Decoded} from '../decode/decode.ts'
import type {Channel} from '../lattice/channel.ts'
import type {Lattice} from '../lattice/lattice.ts'
import {copyLattice} from '../lattice/lattice-builder.ts'
import {ChannelCosts} from './channel-costs.ts'
import type {Clause} from './clause.ts'
import type {ClauseReader} from './clause-reader.ts'
import {countReadings} from './count-readings.ts'
import {firstRates, type Rates, updateRates} from './rates.ts'
import {findSectionStates} from './section-states.ts'
import type {WordRoles} from './word-roles.ts'

/** Rounds of expectation maximization; one more is no better on any development page. */
const rounds = 2
/** UTF-16 units that are enough to learn from; of longer texts, clauses spread over the whole. */
const enough = 12_000
const stretchLength = 500

/** A clause, everything it may stand for, and what decoding made of it. */
export interface DecodedClause {
  readonly clause: Clause
  readonly lattice: Lattice
  readonly decoded: Decoded
  /** Probability that the clause lies in a spun part of the document. */
  readonly spun: number
}

/**
 * Learn how often the spinner of a document replaced what, by expectation
 * maximization: what it left unreplaced counts against its having been at work
 * there.
 *
 * @param assumed Whether all of the text is known to be spun.
 */
export function learnRates(
  clauses: ReadonlyArray<Clause>,
  reader: ClauseReader,
  channel: Channel,
  roles: WordRoles,
  assumed?: boolean
): Rates {
  const {decoder} = reader
  const known = selectStretches(clauses).map((clause) => ({
    clause,
    lattice: copyLattice(reader.read(clause))
  }))
  let rates = firstRates(channel)
  for (let round = 0; round < rounds; round++) {
    const costs = new ChannelCosts(channel, rates, roles)
    const decoded = known.map(({lattice}) =>
      decoder.decode(lattice, costs.of(lattice))
    )
    const spun = findSectionStates(
      known.map(({clause: {opensLine}}, index) => {
        const {surfaceCost, bestCost} = decoded[index] as Decoded
        return {gain: surfaceCost - bestCost, opensLine}
      })
    )
    const read = known.map((d, index) => ({
      ...d,
      decoded: decoded[index] as Decoded,
      spun: assumed ? 1 : (spun[index] as number)
    }))
    rates = updateRates(channel, countReadings(read, channel, roles))
  }
  return rates
}

/** All clauses of a document; of a very long one stretches evenly spread. */
export function selectStretches(
  clauses: ReadonlyArray<Clause>
): ReadonlyArray<Clause> {
  const length = clauses.reduce((sum, d) => sum + d.text.length, 0)
  const each = Math.ceil(length / enough)
  if (each <= 1) return clauses
  let seen = 0
  return clauses.filter((clause) => {
    const stretch = Math.floor(seen / stretchLength)
    seen += clause.text.length
    return stretch % each === 0
  })
}
