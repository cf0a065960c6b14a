import {overlaps} from '@zhengben/bitext'
import {decode} from '../decode/decode.ts'
import {edgeCosts} from '../decode/edge-costs.ts'
import {
  chosenReplacements,
  weighReplacements
} from '../decode/weigh-replacements.ts'
import type {ChannelEntry} from '../lattice/channel.ts'
import type {Replacement} from '../lattice/find-replacements.ts'
import type {Lattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import type {Sighting} from './weigh-sightings.ts'
import type {WordRoles} from './word-roles.ts'

/**
 * What a replacement costs, −ln, before anything is known of the document: so
 * much that clean text loses next to nothing (design.md §5.10).
 */
const strictCost = 7
/** Beyond this the posterior's floating-point rest says nothing. */
const highestLogit = 20

/** The variants of a clause that are undone even at the strict cost. */
export function sightVariants(
  lattice: Lattice,
  model: LanguageModel,
  roles: WordRoles
): Array<Sighting> {
  const {replacements} = lattice
  const decoded = decode(
    lattice,
    model,
    edgeCosts(lattice, (d) => strictCost + d.penalty)
  )
  const posterior = weighReplacements(lattice, decoded)
  const result: Array<Sighting> = []
  for (const id of chosenReplacements(lattice, decoded)) {
    const {range, entries} = replacements[id] as Replacement
    let probability = 0
    for (const [rival, other] of replacements.entries())
      if (overlaps(other.range, range))
        probability += posterior[rival] as number
    const odds = Math.log(probability / Math.max(1e-12, 1 - probability))
    const logit = Math.min(highestLogit, odds)
    const {variant} = entries.at(-1) as ChannelEntry
    if (logit > 0)
      result.push({variant, logit, isImpossible: !roles.isWord[variant]})
  }
  return result
}
