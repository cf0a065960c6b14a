import type {Channel} from '../lattice/channel.ts'
import {ChannelCosts} from './channel-costs.ts'
import type {Clause} from './clause.ts'
import type {ClauseReader} from './clause-reader.ts'
import {learnRates, selectStretches} from './learn-rates.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * Nats a character that undoing brings at most in clean text that looks spun
 * at first (old novels, minutes of assemblies): 0.03 to 0.10 in documents of 5
 * to 80 lines. Spun articles that do not look so bring 0.11 to 0.26.
 */
const cleanGain = 0.11
/** ln of the odds that each nat a character beyond that is worth. */
const gainWeight = 60
/** UTF-16 units without gain that every text is given: a few lines prove nothing. */
const assumedLength = 150

/**
 * How much likelier, ln of the odds, a document is to have been spun, for what
 * undoing its forms gains once its rates are learned as if it was. Sightings
 * are counted one by one; this sees that forms of one spinner agree, and that
 * their originals stand nowhere.
 */
export function weighGain(
  clauses: ReadonlyArray<Clause>,
  reader: ClauseReader,
  channel: Channel,
  roles: WordRoles
): number {
  const {decoder} = reader
  const rates = learnRates(clauses, reader, channel, roles, true)
  const costs = new ChannelCosts(channel, rates, roles)
  let gain = 0
  let length = assumedLength
  for (const clause of selectStretches(clauses)) {
    length += clause.text.length
    const telling = reader.findTelling(clause)
    if (telling.length === 0) continue
    const replacements = reader.shield(clause, telling)
    const lattice = reader.buildLattice(clause, replacements)
    gain +=
      decoder.findBestCost(lattice, costs.ofSurface(lattice)) -
      decoder.findBestCost(lattice, costs.of(lattice))
  }
  return gainWeight * Math.max(0, gain / length - cleanGain)
}
