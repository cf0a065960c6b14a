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
  const readSegments = db.prepare(
    'SELECT id, text FROM segment WHERE id > ? ORDER BY id LIMIT ?'
  )
  const readTargets = db.prepare(
    'SELECT id, target AS text FROM entry WHERE id > ? ORDER BY id LIMIT ?'
  )
  const segment = db.prepare('SELECT id, text FROM segment WHERE id = ?')
  const target = db.prepare('SELECT id, target AS text FROM entry WHERE id = ?')

  return (pattern, {side, most}) => {
    const hits: Array<MemoryHit> = []
    const keys = side === 'source' ? gramKeys(pattern) : wordKeys(pattern)
    const width = side === 'source' ? 63 : 0
    const one = side === 'source' ? segment : target
    const several = side === 'source' ? readSegments : readTargets
    const texts =
      keys.length > 0
        ? lookUp(side === 'source' ? grams : words, keys, width).map(
            (id) => one.get(id) as TextRow
          )
        : readAll((last) => several.all(last, page) as Array<TextRow>)
    for (const {id, text} of texts) {
      const ranges = pattern.find(text)
      if (ranges.length === 0) continue
      const rows = side === 'source' ? bySegment.all(id, id) : byId.all(id)
      for (const row of rows) {
        const stored = readStoredEntry(row)
        // Where restored and found text both hold it, the restored one counts.
        if (side === 'source' && stored.source !== text)
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

function* readAll(
  read: (last: number) => Array<TextRow>
): Generator<TextRow, void, undefined> {
  for (let last = 0; ; ) {
    const rows = read(last)
    yield* rows
    last = rows.at(-1)?.id ?? 0
    if (rows.length < page) return
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

/** The ids that all keys have, ascending. */
function lookUp(
  postings: Postings,
  keys: ReadonlyArray<number>,
  width: number
): Array<number> {
  const sorted = keys
    .map((key) => ({key, size: postings.count(key, key + width)}))
    .sort((a, b) => a.size - b.size)
  let common: Set<number> | undefined
  for (const {key, size} of sorted) {
    // Reading a text takes as long as to read so many ids.
    if (common && size > common.size * 500) break
    const found = new Set<number>()
    postings.read(key, key + width, (_, ids, count) => {
      for (let i = 0; i < count; i++) {
        const id = ids[i] as number
        if (!common || common.has(id)) found.add(id)
      }
    })
    common = found
  }
  return [...(common ?? [])].sort((a, b) => a - b)
}
