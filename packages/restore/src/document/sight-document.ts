import type {Clause} from './clause.ts'
import type {ClauseReader} from './clause-reader.ts'
import {sightVariants} from './sight-variants.ts'
import {
  type ClauseSightings,
  type Sighting,
  weighSighting
} from './weigh-sightings.ts'
import type {WordRoles} from './word-roles.ts'

/** UTF-16 units of Han up to which every clause is read. */
const short = 20_000
/** Longer texts are read in stretches of this length, */
const stretchLength = 400
/** one in so many at first, */
const stride = 4
/** and around one whose sightings weigh this much, all of them. */
const telling = 2.5

/**
 * The sightings of a document, clause by clause. Of a long text a sample of
 * stretches is read, and the surroundings of those that look spun: an article
 * spun with one replacement in 50 characters shows in every stretch, clean text
 * in one of twenty. What was not read counts neither way.
 */
export function sightDocument(
  clauses: ReadonlyArray<Clause>,
  reader: ClauseReader,
  roles: WordRoles
): ReadonlyArray<ClauseSightings> {
  const read = (clause: Clause): ClauseSightings => ({
    length: clause.text.length,
    sightings: sightVariants(reader, clause, roles)
  })
  const length = clauses.reduce((sum, d) => sum + d.text.length, 0)
  if (length <= short) return clauses.map(read)

  const stretches = cutStretches(clauses)
  const result = new Map<number, Array<ClauseSightings>>()
  const waiting = [...stretches.keys()].filter((d) => d % stride === 0)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const stretch = stretches[next]
    if (!stretch || result.has(next)) continue
    const sighted = stretch.map(read)
    result.set(next, sighted)
    if (weigh(sighted) < telling) continue
    for (let beside = 1; beside < stride; beside++)
      waiting.push(next + beside, next - beside)
  }
  return [...result].sort((a, b) => a[0] - b[0]).flatMap((d) => d[1])
}

function cutStretches(
  clauses: ReadonlyArray<Clause>
): ReadonlyArray<ReadonlyArray<Clause>> {
  const result: Array<Array<Clause>> = []
  let seen = 0
  for (const clause of clauses) {
    const index = Math.floor(seen / stretchLength)
    const stretch = result[result.length - 1]
    if (stretch && index < result.length) stretch.push(clause)
    else result.push([clause])
    seen += clause.text.length
  }
  return result
}

function weigh(sighted: ReadonlyArray<ClauseSightings>): number {
  const all: Array<Sighting> = sighted.flatMap((d) => [...d.sightings])
  return all.reduce((sum, d) => sum + weighSighting(d), 0)
}
