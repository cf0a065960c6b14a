import {findClauses} from '../document/clause.ts'
import {ClauseReader} from '../document/clause-reader.ts'
import {leastOdds} from '../document/estimate-spin.ts'
import {sightVariants} from '../document/sight-variants.ts'
import {
  type ClauseSightings,
  type Sighting,
  weighSightings
} from '../document/weigh-sightings.ts'
import type {Channel} from '../lattice/channel.ts'
import {surroundings} from '../lattice/find-shields.ts'
import type {Prepared} from '../prepare.ts'

/** What was sighted in a clause, by name: numbers hold in one glossary only. */
export interface NamedSightings {
  /** Of the clause in the text, in UTF-16 units. */
  readonly start: number
  readonly sightings: ReadonlyArray<
    Omit<Sighting, 'variant'> & {readonly form: string}
  >
}

/** Sightings that can be compared with those of another glossary. */
export function nameSightings(
  clauses: ReadonlyArray<ClauseSightings>,
  {variants}: Channel
): Array<NamedSightings> {
  return clauses.map(({start, sightings}) => ({
    start,
    sightings: sightings.map(({variant, ...rest}) => ({
      ...rest,
      form: variants[variant] ?? ''
    }))
  }))
}

/** See `StagedRestorer`. */
export function staysClean(
  text: string,
  {channel, model, roles}: Pick<Prepared, 'channel' | 'model' | 'roles'>,
  sightings: ReadonlyArray<NamedSightings>,
  differs: (clause: string) => boolean
): boolean {
  const reader = new ClauseReader(text, channel, model)
  const known = new Map(sightings.map((d) => [d.start, d.sightings]))
  function* sight(): Generator<ClauseSightings> {
    for (const clause of findClauses(text)) {
      const {start} = clause
      const {length} = clause.text
      // Strings to keep and terms may reach into a clause.
      const from = Math.max(0, start - surroundings)
      const around = text.slice(from, start + length + surroundings)
      yield {
        start,
        length,
        sightings: differs(around)
          ? sightVariants(reader, clause, roles)
          : (known.get(start) ?? []).map(({form, ...rest}) => ({
              ...rest,
              variant: channel.variants.indexOf(form)
            }))
      }
    }
  }
  return weighSightings(sight()) <= leastOdds
}
