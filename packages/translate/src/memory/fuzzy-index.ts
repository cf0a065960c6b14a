import {createDistance, type DistanceTo} from './edit-distance.ts'
import {listGrams} from './list-grams.ts'
import {readUnits} from './read-units.ts'
import {toPercent} from './similarity.ts'

/** A text of the index, by the number that `add` gave it, and its similarity. */
interface FuzzyMatch {
  readonly id: number
  /** 1–100; see `similarity`. */
  readonly score: number
}

interface FuzzyQuery {
  /** The least score that counts. */
  readonly minimum: number
  /** How many matches to give, the best ones. */
  readonly most: number
  /** Which texts may be found; all where absent. */
  readonly accept?: (id: number) => boolean
}

/** Finds the most similar ones of many texts; grows by `add`. */
export interface FuzzyIndex {
  readonly size: number
  /** Take in a text; the number it goes by, counted from 0. */
  add(text: string): number
  /** Best first, of equal ones the earlier; texts added later are not older. */
  find(text: string, query: FuzzyQuery): Array<FuzzyMatch>
}

interface Candidate {
  readonly id: number
  /** The score it reaches at most. */
  readonly bound: number
  /** Whether it shares enough to be worth a comparison below `exactFrom`. */
  readonly isLikely: boolean
}

/** At and above this score no match is missed. */
const exactFrom = 75
/** Of candidates that cannot reach that, how many are compared. */
const mostDoubtful = 24
/** A pair of units that more texts hold tells little; it is passed over where it may be. */
const frequent = 500

/**
 * An index of pairs of neighbouring units (see `readUnits`), both ends of the
 * text included. One edit destroys at most two pairs, so that a text of score
 * 75 or more shares over half of them: none such is missed. Below that, texts
 * with few of the pairs, and all but the likeliest, are.
 */
export function createFuzzyIndex(): FuzzyIndex {
  const texts: Array<string> = []
  const units: Array<Int32Array> = []
  const vocabulary = new Map<string, number>()
  const postings = new Map<number, Array<number>>()
  let lengths = new Int32Array(1024)
  let shared = new Int32Array(1024)

  return {
    get size() {
      return texts.length
    },
    add(text) {
      const id = texts.length
      const encoded = encode(text, true)
      if (id === lengths.length) {
        const longer = new Int32Array(id * 2)
        longer.set(lengths)
        lengths = longer
        shared = new Int32Array(id * 2)
      }
      lengths[id] = encoded.length
      texts.push(text)
      units.push(encoded)
      for (const gram of listGrams(encoded)) {
        const list = postings.get(gram)
        if (list) list.push(id)
        else postings.set(gram, [id])
      }
      return id
    },
    find(text, {minimum, most, accept}) {
      const query = encode(text, false)
      const distanceTo = createDistance(query)
      const matches: Array<FuzzyMatch> = []
      let least = minimum
      let doubtful = 0
      for (const {id, bound, isLikely} of listCandidates(query, minimum)) {
        if (bound < least) break
        if (accept && !accept(id)) continue
        const isDoubtful = !isLikely || ++doubtful > mostDoubtful
        if (isDoubtful && bound < exactFrom) continue
        const wanted = isDoubtful ? Math.max(least, exactFrom) : least
        const score = compare(text, query, distanceTo, id, wanted)
        if (score < wanted) continue
        matches.push({id, score})
        matches.sort((a, b) => b.score - a.score || a.id - b.id)
        if (matches.length > most) matches.pop()
        if (matches.length === most)
          least = Math.max(minimum, matches.at(-1)?.score ?? 0)
      }
      return matches
    }
  }

  /** The score of a text of the index; anything less than `wanted` may be 0. */
  function compare(
    text: string,
    query: Int32Array,
    distanceTo: DistanceTo<number>,
    id: number,
    wanted: number
  ): number {
    if (texts[id] === text) return 100
    const longer = Math.max(query.length, lengths[id] as number)
    const most = Math.floor(((100 - wanted) * longer) / 100)
    const distance = distanceTo(units[id] as Int32Array, most)
    return distance > longer ? 0 : toPercent(distance, longer, 0)
  }

  /** What the texts do not know stays -1, and is like nothing of theirs. */
  function encode(text: string, learns: boolean): Int32Array {
    return Int32Array.from(readUnits(text), (unit) => {
      const known = vocabulary.get(unit)
      if (known !== undefined || !learns) return known ?? -1
      vocabulary.set(unit, vocabulary.size)
      return vocabulary.size - 1
    })
  }

  /** Texts that share pairs with the query, by the score they can reach at most. */
  function listCandidates(
    query: Int32Array,
    minimum: number
  ): Array<Candidate> {
    const lists = listGrams(query)
      .map((gram) => postings.get(gram) ?? [])
      .sort((a, b) => a.length - b.length)
    // Half of the pairs may be passed over: the other half decides from 75 on.
    const fewest = lists.length - (query.length >> 1)
    let visited = 0
    const touched: Array<number> = []
    for (const list of lists) {
      if (visited >= fewest && list.length > frequent) break
      visited++
      for (const id of list) {
        const count = shared[id] as number
        if (count === 0) touched.push(id)
        shared[id] = count + 1
      }
    }
    const passed = lists.length - visited
    const few = visited / 4
    // Fewer leave even a text of the same length below `exactFrom`.
    const fewer = Math.min(few, query.length / 2 + 1 - passed)
    const candidates: Array<Candidate> = []
    for (const id of touched) {
      const count = shared[id] as number
      shared[id] = 0
      if (count < fewer) continue
      const length = lengths[id] as number
      const longer = Math.max(query.length, length)
      const lost = Math.max(0, longer + 1 - count - passed)
      const edits = Math.max(
        (lost + 1) >> 1,
        longer - Math.min(query.length, length)
      )
      const bound = toPercent(edits, query.length, length)
      const isLikely = count >= few
      if (bound >= minimum && (isLikely || bound >= exactFrom))
        candidates.push({id, bound, isLikely})
    }
    return candidates.sort((a, b) => b.bound - a.bound || a.id - b.id)
  }
}
