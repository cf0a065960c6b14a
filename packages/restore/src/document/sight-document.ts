import {type Clause, readClauses} from './clause.ts'
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
 *
 * Of a sampled stretch the clauses that hold unlikely forms are decoded first,
 * one of 27 of clean text. Where those show nothing, the stretch counts as clean.
 */
export function* sightDocument(
  text: string,
  reader: ClauseReader,
  roles: WordRoles
): Generator<ClauseSightings> {
  const read = (clause: Clause): ClauseSightings => ({
    length: clause.text.length,
    sightings: sightVariants(reader, clause, roles)
  })
  const looksSpun = (stretch: ReadonlyArray<Clause>): boolean =>
    stretch.some(
      (d) => roles.holdsUnlikely(d.text) && read(d).sightings.length > 0
    )
  const clauses = readClauses(text)
  if (!isLong(text)) {
    for (const clause of clauses) yield read(clause)
    return
  }
  let index = 0
  let isTelling = false
  for (const stretch of cutStretches(clauses)) {
    const isSampled = index++ % stride === 0
    if (!isTelling && !isSampled) continue
    const sighted: ReadonlyArray<ClauseSightings> =
      isTelling || looksSpun(stretch) ? stretch.map(read) : stretch.map(skip)
    isTelling = weigh(sighted) >= telling
    yield* sighted
  }
}

function isLong(text: string): boolean {
  if (text.length <= short) return false
  let length = 0
  for (const clause of readClauses(text)) {
    length += clause.text.length
    if (length > short) return true
  }
  return false
}

function* cutStretches(
  clauses: Iterable<Clause>
): Generator<ReadonlyArray<Clause>> {
  let stretch: Array<Clause> = []
  let count = 0
  let seen = 0
  for (const clause of clauses) {
    if (Math.floor(seen / stretchLength) >= count) {
      if (count > 0) yield stretch
      stretch = []
      count++
    }
    stretch.push(clause)
    seen += clause.text.length
  }
  if (count > 0) yield stretch
}

function skip({text}: Clause): ClauseSightings {
  return {length: text.length, sightings: []}
}

function weigh(sighted: ReadonlyArray<ClauseSightings>): number {
  const all: Array<Sighting> = sighted.flatMap((d) => [...d.sightings])
  return all.reduce((sum, d) => sum + weighSighting(d), 0)
}
