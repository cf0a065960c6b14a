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
const stretchLength = 120
/** one in so many, */
const stride = 8
/** and behind one whose sightings weigh this much, the next as well. */
const telling = 2

/**
 * The sightings of a document, clause by clause. Of a long text a sample of
 * stretches is read, and what follows on those that look spun: an article of
 * a thousand characters is met at least once, and spun text shows in most
 * stretches, clean text in one of fifty. What was not read counts neither way.
 */
export function* sightDocument(
  clauses: ReadonlyArray<Clause>,
  reader: ClauseReader,
  roles: WordRoles
): Generator<ClauseSightings> {
  const read = (clause: Clause): ClauseSightings => ({
    length: clause.text.length,
    sightings: sightVariants(reader, clause, roles)
  })
  const length = clauses.reduce((sum, d) => sum + d.text.length, 0)
  if (length <= short) {
    for (const clause of clauses) yield read(clause)
    return
  }
  let isTelling = false
  for (const [index, stretch] of cutStretches(clauses).entries()) {
    if (!isTelling && index % stride !== 0) continue
    const sighted = stretch.map(read)
    isTelling = weigh(sighted) >= telling
    yield* sighted
  }
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
