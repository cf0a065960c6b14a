import {
  encodeUnits,
  hashText,
  listGrams,
  type MemoryHit,
  type MemorySearch,
  type Pattern
} from '@zhengben/translate/memory'
import type {Sqlite} from '../sqlite.ts'
import {type Postings, toKey} from './postings.ts'
import {readStoredEntry, selectEntries, toMemoryEntry} from './stored-entry.ts'

/** Rows read at once where the index is of no help. */
const page = 5000
/** Where more than one in so many texts may hold it, all are read. */
const dense = 8
/** Keys that are looked up; more tell little. */
const mostKeys = 100

/**
 * Finds the entries that hold a pattern. The words of a target and pairs of
 * Han characters of a source are looked up; what the pattern has none of (one
 * Han character, the beginning of a word) is looked for in every text.
 */
export function createTextSearch(
  db: Sqlite,
  grams: Postings,
  words: Postings
): (pattern: Pattern, options: MemorySearch) => Array<MemoryHit> {
  const bySegment = db.prepare(
    `${selectEntries} WHERE e.source = ? OR e.found = ? ORDER BY e.id`
  )
  const byId = db.prepare(`${selectEntries} WHERE e.id = ?`)
  const sources = createTexts(db, 'segment', 'text')
  const targets = createTexts(db, 'entry', 'target')

  return (pattern, {side, most}) => {
    const isSource = side === 'source'
    const hits: Array<MemoryHit> = []
    const keys = isSource ? gramKeys(pattern) : wordKeys(pattern)
    const texts = isSource ? sources : targets
    const found = lookUp(
      isSource ? grams : words,
      keys.slice(0, mostKeys),
      isSource ? 63 : 0,
      texts.last()
    )
    for (const {id, text} of found
      ? texts.get(found)
      : texts.all(pattern.runs[0])) {
      const ranges = pattern.find(text)
      if (ranges.length === 0) continue
      const rows = isSource ? bySegment.all(id, id) : byId.all(id)
      for (const row of rows) {
        const stored = readStoredEntry(row)
        // Where restored and found text both hold it, the restored one counts.
        if (isSource && stored.source !== text)
          if (pattern.find(stored.source).length > 0) continue
        hits.push({entry: toMemoryEntry(stored), text, ranges})
        if (hits.length === most) return hits
      }
    }
    return hits
  }
}

interface TextRow extends Readonly<Record<string, string | number>> {
  readonly id: number
  readonly text: string
}

/** The texts of a table, in the order of their ids. */
interface Texts {
  readonly last: () => number
  readonly get: (ids: Iterable<number>) => Generator<TextRow>
  /** All, or those that hold a text of Han, which has no capitals. */
  readonly all: (run: string | undefined) => Generator<TextRow>
}

function createTexts(
  db: Sqlite,
  table: 'segment' | 'entry',
  column: 'text' | 'target'
): Texts {
  const select = `SELECT id, ${column} AS text FROM ${table}`
  const one = db.prepare(`${select} WHERE id = ?`)
  const rest = db.prepare(`${select} WHERE id > ? ORDER BY id LIMIT ?`)
  const holding = db.prepare(
    `${select} WHERE id > ? AND instr(${column}, ?) > 0 ORDER BY id LIMIT ?`
  )
  const newest = db.prepare(`SELECT max(id) AS id FROM ${table}`)
  return {
    last: () => (newest.get()?.['id'] as number | null) ?? 0,
    *get(ids) {
      for (const id of ids) yield one.get(id) as TextRow
    },
    *all(run) {
      for (let last = 0; ; ) {
        const rows = (
          run === undefined
            ? rest.all(last, page)
            : holding.all(last, run, page)
        ) as Array<TextRow>
        yield* rows
        if (rows.length < page) return
        last = rows.at(-1)?.id ?? 0
      }
    }
  }
}

/** Neighbours inside a run of Han stand in every text that holds it. */
function gramKeys({runs}: Pattern): Array<number> {
  const keys = runs.flatMap((run) => {
    const units = [...run.normalize('NFKC')]
    return units.slice(1).map((unit, k) => {
      const pair = encodeUnits([units[k] as string, unit])
      // Without the ends of the text.
      return toKey(listGrams(pair)[1] as number)
    })
  })
  return [...new Set(keys)]
}

function wordKeys({words}: Pattern): Array<number> {
  return [...new Set(words)].map((word) => toKey(hashText(word) << 1))
}

/** The ids that all keys have, ascending; undefined where reading all texts is sooner done. */
function lookUp(
  postings: Postings,
  keys: ReadonlyArray<number>,
  width: number,
  last: number
): Generator<number> | undefined {
  const sorted = keys
    .map((key) => ({key, size: postings.count(key, key + width)}))
    .sort((a, b) => a.size - b.size)
  const [rarest] = sorted
  if (!rarest || rarest.size * dense > last) return
  /** How many of the keys an id has, without a gap. */
  const had = new Uint8Array(last + 1)
  let seen = 0
  for (const {key} of sorted) {
    postings.read(key, key + width, (_, ids, count) => {
      for (let i = 0; i < count; i++) {
        const id = ids[i] as number
        if (had[id] === seen) had[id] = seen + 1
      }
    })
    seen++
  }
  return listMarked(had, seen)
}

function* listMarked(had: Uint8Array, wanted: number): Generator<number> {
  for (const [id, count] of had.entries()) if (count === wanted) yield id
}
