import {
  createDistance,
  encodeUnits,
  listGrams,
  readUnits,
  toPercent
} from '@zhengben/translate/memory'
import type {Sqlite} from '../sqlite.ts'
import {type Postings, toKey} from './postings.ts'
import {leastLengths, toBucket} from './segments.ts'

/** A segment and how alike it is, in percent. */
export interface SimilarSegment {
  readonly id: number
  readonly score: number
}

export interface SimilarQuery {
  /** The least score that counts. */
  readonly minimum: number
  /** How many segments to give, the best ones. */
  readonly most: number
  /** Whether a segment is of use. */
  readonly accept: (id: number) => boolean
}

/** At and above this score no match is missed. */
const exactFrom = 75
/** Of candidates that cannot reach that, how many are compared. */
const mostDoubtful = 200
/** A pair that fewer texts hold is always looked up, for matches below that. */
const frequent = 500
/** To compare two texts takes as long as to read so many postings. */
const comparison = 4000

interface Candidate {
  readonly id: number
  /** The score it reaches at most. */
  readonly bound: number
}

/**
 * Finds similar segments by the pairs of neighbouring units they share, ends
 * included. One edit destroys at most two pairs, so a text of score 75 or more
 * shares over half of them: of the rarer half of the query's pairs it has one
 * at least. Only these lists must be read; others are, as long as that is
 * sooner done than comparing the texts they would rule out.
 */
export function createSimilarFinder(
  db: Sqlite,
  grams: Postings
): (text: string, query: SimilarQuery) => Array<SimilarSegment> {
  const select = db.prepare('SELECT text, length FROM segment WHERE id = ?')
  const newest = db.prepare('SELECT max(id) AS id FROM segment')
  let shared = new Uint32Array(0)
  let buckets = new Uint8Array(0)

  return (text, {minimum, most, accept}) => {
    const units = readUnits(text)
    const query = encodeUnits(units)
    const distanceTo = createDistance(units)
    const matches: Array<SimilarSegment> = []
    let least = minimum
    let doubtful = 0
    for (const {id, bound} of listCandidates(query, minimum)) {
      if (bound < least) break
      // Of equal ones the earlier counts.
      const last = matches.length === most ? matches.at(-1) : undefined
      if (last && bound === last.score && id > last.id) continue
      if (bound < exactFrom && ++doubtful > mostDoubtful) break
      const row = select.get(id)
      const other = row?.['text'] as string
      const longer = Math.max(units.length, row?.['length'] as number)
      const furthest = Math.floor(((100 - least) * longer) / 100)
      if (other === text) continue
      const distance = distanceTo(readUnits(other), furthest)
      const score = distance > longer ? 0 : toPercent(distance, longer, 0)
      if (score < least || !accept(id)) continue
      matches.push({id, score})
      matches.sort((a, b) => b.score - a.score || a.id - b.id)
      if (matches.length > most) matches.pop()
      if (matches.length === most)
        least = Math.max(minimum, matches.at(-1)?.score ?? 0)
    }
    return matches
  }

  /** Segments by the score they can reach at most. */
  function listCandidates(
    query: Int32Array,
    minimum: number
  ): Array<Candidate> {
    const {length} = query
    const last = (newest.get()?.['id'] as number | null) ?? 0
    if (last >= shared.length) {
      shared = new Uint32Array(last + 1)
      buckets = new Uint8Array(last + 1)
    }
    const slots = new Map<number, number>()
    for (const gram of listGrams(query)) {
      const slot = toKey(gram)
      slots.set(slot, (slots.get(slot) ?? 0) + 1)
    }
    const low = toBucket(Math.ceil((length * minimum) / 100))
    const high = toBucket(Math.floor((length * 100) / minimum))
    const lists = Array.from(slots, ([slot, weight]) => ({
      from: slot + low,
      to: slot + high,
      weight,
      size: grams.count(slot + low, slot + high)
    })).sort((a, b) => a.size - b.size)

    // What a text of such a score shares at least, whatever its length.
    const sure = Math.max(minimum, exactFrom)
    const needed = length + 1 - (2 * (100 - sure) * length) / 100
    let passed = length + 1
    let touched: Array<number> = []
    let isNarrowed = false
    for (const {from, to, weight, size} of lists) {
      const isNeeded = passed >= needed || size <= frequent
      if (!isNeeded && !isNarrowed) {
        touched = touched.filter((id) => {
          const isPossible = boundOf(id, length, passed) >= minimum
          if (!isPossible) shared[id] = 0
          return isPossible
        })
        isNarrowed = true
      }
      if (!isNeeded && size > touched.length * comparison) break
      passed -= weight
      grams.read(from, to, (key, ids, count) => {
        const bucket = key & 63
        for (let i = 0; i < count; i++) {
          const id = ids[i] as number
          const known = shared[id] as number
          if (known > 0) shared[id] = known + weight
          else if (isNeeded) {
            touched.push(id)
            shared[id] = weight
            buckets[id] = bucket
          }
        }
      })
    }
    const candidates = touched.map((id) => {
      const bound = boundOf(id, length, passed)
      shared[id] = 0
      return {id, bound}
    })
    return candidates
      .filter((d) => d.bound >= minimum)
      .sort((a, b) => b.bound - a.bound || a.id - b.id)
  }

  /** The highest score a segment may have, of which `passed` pairs were not looked at. */
  function boundOf(id: number, length: number, passed: number): number {
    const bucket = buckets[id] as number
    const shortest = leastLengths[bucket] as number
    const longest = (leastLengths[bucket + 1] as number) - 1
    const apart = Math.max(0, shortest - length, length - longest)
    const longer = Math.max(length, shortest)
    const lost = Math.max(0, longer + 1 - (shared[id] as number) - passed)
    return toPercent(Math.max(apart, (lost + 1) >> 1), longer, 0)
  }
}
