import {overlaps} from '@zhengben/bitext'
import {edgeCosts} from '../decode/edge-costs.ts'
import {
  chosenReplacements,
  weighReplacements
} from '../decode/weigh-replacements.ts'
import type {ChannelEntry} from '../lattice/channel.ts'
import type {Replacement} from '../lattice/find-replacements.ts'
import type {Clause} from './clause.ts'
import type {ClauseReader} from './clause-reader.ts'
import type {Sighting} from './weigh-sightings.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * What a replacement costs, −ln, before anything is known of the document: so
 * much that clean text shows one sighting in 1,700 characters, a spun page one
 * in 30. At 7 both show fewer, and light spins cannot be told from clean text.
 */
const strictCost = 5
/** Beyond this the posterior's floating-point rest says nothing. */
const highestLogit = 20
const none: ReadonlyArray<Sighting> = []

/**
 * The variants of a clause that are undone even at the strict cost. Clean
 * clauses show none to the best path alone, and are done with then.
 *
 * @param cost Another cost of a replacement, −ln.
 */
export function sightVariants(
  reader: ClauseReader,
  clause: Clause,
  roles: WordRoles,
  cost: number = strictCost
): ReadonlyArray<Sighting> {
  const {decoder} = reader
  const all = reader.findTelling(clause)
  if (all.length === 0) return none
  const quick = reader.buildLattice(clause, all)
  const {path} = decoder.findBest(
    quick,
    edgeCosts(quick, () => cost)
  )
  if (path.every((edge) => quick.edgeIsSurface[edge] === 1)) return none
  const replacements = reader.shield(clause, all)
  const lattice = reader.buildLattice(clause, replacements)
  const costs = edgeCosts(lattice, (d) => cost + d.penalty)
  const decoded = decoder.decode(lattice, costs)
  const posterior = weighReplacements(lattice, decoded.posterior)
  const result: Array<Sighting> = []
  for (const id of chosenReplacements(lattice, decoded)) {
    const {range, whole, entries} = replacements[id] as Replacement
    if (reader.isQuoted(clause, whole.range)) continue
    let probability = 0
    for (const [rival, other] of replacements.entries())
      if (overlaps(other.range, range))
        probability += posterior[rival] as number
    const odds = Math.log(probability / Math.max(1e-12, 1 - probability))
    const logit = Math.min(highestLogit, odds)
    const {variant, target} = entries.at(-1) as ChannelEntry
    if (logit > 0)
      result.push({
        variant,
        logit,
        isImpossible: !roles.isWord(variant),
        isIntact: reader.isNear(clause, target)
      })
  }
  return result
}
