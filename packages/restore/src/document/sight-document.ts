import {type Clause, ClauseCursor, findClauses} from './clause.ts'
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
    start: clause.start,
    length: clause.text.length,
    sightings: sightVariants(reader, clause, roles)
  })
  const looksSpun = (stretch: ReadonlyArray<Clause>): boolean =>
    stretch.some(
      (d) => roles.holdsUnlikely(d.text) && read(d).sightings.length > 0
    )
  if (!isLong(text)) {
    for (const clause of findClauses(text)) yield read(clause)
    return
  }
  let isTelling = false
  for (const stretch of cutStretches(text, () => isTelling)) {
    const sighted: ReadonlyArray<ClauseSightings> =
      isTelling || looksSpun(stretch) ? stretch.map(read) : stretch.map(skip)
    isTelling = weigh(sighted) >= telling
    yield* sighted
  }
}

/** Whether a sample of a text is read only. */
export function isLong(text: string): boolean {
  if (text.length <= short) return false
  const cursor = new ClauseCursor(text)
  for (let length = 0; cursor.next(); ) {
    length += cursor.length
    if (length > short) return true
  }
  return false
}

/** The clauses of one stretch in `stride`, and of others as long as `wantsMore`. */
function* cutStretches(
  text: string,
  wantsMore: () => boolean
): Generator<ReadonlyArray<Clause>> {
  const cursor = new ClauseCursor(text)
  let stretch: Array<Clause> = []
  let isWanted = false
  let count = 0
  for (let seen = 0; cursor.next(); seen += cursor.length) {
    if (Math.floor(seen / stretchLength) >= count) {
      if (isWanted) yield stretch
      stretch = []
      isWanted = count % stride === 0 || wantsMore()
      count++
    }
    if (isWanted) stretch.push(cursor.clause())
  }
  if (isWanted) yield stretch
}

function skip({start, text}: Clause): ClauseSightings {
  return {start, length: text.length, sightings: []}
}

function weigh(sighted: ReadonlyArray<ClauseSightings>): number {
  const all: Array<Sighting> = sighted.flatMap((d) => [...d.sightings])
  return all.reduce((sum, d) => sum + weighSighting(d), 0)
}
