import type {Channel} from '../lattice/channel.ts'
import {unknownWord} from '../model/language-model.ts'
import type {DecodedClause} from './learn-rates.ts'
import type {Counts} from './rates.ts'
import type {WordRoles} from './word-roles.ts'

/** Readings less likely than this are not worth adding up. */
const leastWeight = 1e-4

/** Expected counts of what was undone and what stands, in the spun parts. */
export function countReadings(
  clauses: ReadonlyArray<DecodedClause>,
  channel: Channel,
  {targetOf, variantOf}: WordRoles
): Counts {
  const entry = new Float64Array(channel.entries.length)
  const kept = new Float64Array(channel.targets.length)
  const honest = new Float64Array(channel.variants.length)
  const add = (counts: Float64Array, index: number, weight: number): void => {
    if (index >= 0) counts[index] = (counts[index] as number) + weight
  }

  for (const {lattice, decoded, spun} of clauses)
    for (let edge = 0; edge < decoded.posterior.length; edge++) {
      const weight = (decoded.posterior[edge] as number) * spun
      if (weight < leastWeight) continue
      if (lattice.edgeIsSurface[edge]) {
        const word = lattice.edgeWord[edge] as number
        if (word === unknownWord) continue
        add(kept, targetOf[word] as number, weight)
        add(honest, variantOf[word] as number, weight)
        continue
      }
      const end = lattice.replacementStart[edge + 1] as number
      for (let i = lattice.replacementStart[edge] as number; i < end; i++) {
        const id = lattice.edgeReplacements[i] as number
        for (const item of lattice.replacements[id]?.entries ?? [])
          add(entry, item.id, weight)
      }
    }
  return {entry, kept, honest}
}
