import {rmSync, statSync} from 'node:fs'
import type {TmxDetails} from '@zhengben/formats/memory'
import type {
  FindOptions,
  MemoryMatch,
  MemoryQuery,
  SearchableMemory
} from '@zhengben/translate/memory'
import {OutputError} from '../output-error.ts'
import {connect, explainFault} from './memory/connect.ts'
import {createSimilarFinder} from './memory/find-similar.ts'
import {createPostings} from './memory/postings.ts'
import {createTextSearch} from './memory/search-text.ts'
import {createSegments} from './memory/segments.ts'
import {
  readStoredEntry,
  type StoredEntry,
  selectEntries,
  toMemoryEntry,
  toStoredEntry
} from './memory/stored-entry.ts'
import {createEntryWriter} from './memory/write-entries.ts'
import {loadSqlite, type OpenSqlite, type Sqlite} from './sqlite.ts'

/** A translation memory in a file; to be closed. */
export interface SqliteMemory extends SearchableMemory {
  readonly path: string
  /** What `work` adds is there afterwards, or nothing of it. */
  transact<T>(work: () => Promise<T>): Promise<T>
  /** Whether it is new; with all a TMX says of it. */
  put(entry: StoredEntry): boolean
  /** Keep what a file that entries come from says of itself. */
  describe(origin: string, header: TmxDetails): void
  /** All entries in the order they came in, never held at once. */
  list(): Generator<StoredEntry>
  count(): MemoryCounts
  /** What files that entries come from say of themselves. */
  listHeaders(): Array<TmxDetails>
  close(): void
}

export interface MemoryCounts {
  readonly entries: number
  /** Texts that have a translation, each once. */
  readonly sources: number
  readonly origins: ReadonlyArray<Counted>
  readonly languages: ReadonlyArray<Counted>
}

interface Counted {
  readonly name: string
  readonly entries: number
}

export interface OpenMemoryOptions {
  /** For looking up; then nothing is ever written. */
  readonly readOnly: boolean
  /** How SQLite is reached; found out where absent. */
  readonly open?: OpenSqlite
  /** How long to wait for other programs, in milliseconds. */
  readonly patience?: number
}

/** A memory that is gone when it is closed. */
export const inMemory = ':memory:'

/**
 * Open a memory; for writing, one that is not there is made.
 * @throws {OutputError} with what to do, where it is not there, is no memory,
 *   is damaged, comes from a later version, or is in use. The file stays as it is.
 * @throws {UsageError} where this Node.js has no SQLite.
 */
export function openMemory(
  path: string,
  {readOnly, open = loadSqlite(), patience = 5000}: OpenMemoryOptions
): SqliteMemory {
  const isNew = path !== inMemory && !isThere(path)
  if (isNew && readOnly)
    throw new OutputError(
      `Cannot open memory ${path}: no such file; make it with zhengben memory import FILE.tmx --memory ${path}`
    )
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw explainFault(path, error)
    }
  }
  try {
    return createSqliteMemory(
      path,
      guard(() => connect(path, readOnly, open, patience)),
      guard
    )
  } catch (error) {
    if (isNew) rmSync(path, {force: true})
    throw error
  }
}

function createSqliteMemory(
  path: string,
  db: Sqlite,
  guard: <T>(work: () => T) => T
): SqliteMemory {
  const grams = createPostings(db, 'gram')
  const words = createPostings(db, 'word')
  const segments = createSegments(db, grams)
  const writer = createEntryWriter(db, segments, words)
  const findSimilar = createSimilarFinder(db, grams)
  const searchText = createTextSearch(db, grams, words)
  const sizes = db.prepare('SELECT count(*) AS count FROM entry')
  const ofSegment = db.prepare(
    `${selectEntries} WHERE (e.source = ? OR e.found = ?) AND o.name IS NOT ?
    ORDER BY e.id LIMIT ?`
  )
  const inContext = db.prepare(
    `${selectEntries} WHERE (e.source = ? OR e.found = ?) AND e.before = ?
    AND e.after = ? AND o.name IS NOT ? ORDER BY e.id LIMIT ?`
  )
  const page = db.prepare(
    `${selectEntries} WHERE e.id > ? ORDER BY e.id LIMIT ?`
  )
  let isOpen = false

  const finish = (): void => {
    grams.flush()
    words.flush()
  }
  const put = (entry: StoredEntry): boolean => {
    if (isOpen) return writer.add(entry)
    db.exec('BEGIN IMMEDIATE')
    try {
      const isNew = writer.add(entry)
      finish()
      db.exec('COMMIT')
      return isNew
    } catch (error) {
      rollBack()
      throw error
    }
  }
  const rollBack = (): void => {
    grams.forget()
    words.forget()
    try {
      db.exec('ROLLBACK')
    } catch {
      // A full disk has done it already.
    }
  }
  const memory: SqliteMemory = {
    path,
    get size() {
      return guard(() => sizes.get()?.['count'] as number)
    },
    add: (entry) => void guard(() => put(toStoredEntry(entry))),
    put: (entry) => guard(() => put(entry)),
    describe: (origin, header) => guard(() => writer.describe(origin, header)),
    async transact(work) {
      guard(() => db.exec('BEGIN IMMEDIATE'))
      isOpen = true
      try {
        const result = await work()
        guard(() => {
          finish()
          db.exec('COMMIT')
        })
        return result
      } catch (error) {
        rollBack()
        throw error
      } finally {
        isOpen = false
      }
    },
    find: (query, options) => guard(() => find(query, options)),
    search: (pattern, options) => guard(() => searchText(pattern, options)),
    *list() {
      for (let last = 0; ; ) {
        const rows = guard(() => page.all(last, 1000))
        for (const row of rows) yield readStoredEntry(row)
        if (rows.length < 1000) return
        last = rows.at(-1)?.['id'] as number
      }
    },
    count: () => guard(() => countEntries(db)),
    listHeaders: () =>
      guard(() =>
        db
          .prepare(
            'SELECT header FROM origin WHERE header IS NOT NULL ORDER BY id'
          )
          .all()
          .map((d) => JSON.parse(d['header'] as string))
      ),
    close: () => db.close()
  }
  return memory

  function find(
    query: MemoryQuery,
    {minimum, most, except}: FindOptions
  ): Array<MemoryMatch> {
    const matches = new Map<number, MemoryMatch>()
    const collect = (
      rows: ReturnType<typeof page.all>,
      score: number
    ): void => {
      for (const row of rows) {
        const id = row['id'] as number
        if (matches.size < most && !matches.has(id))
          matches.set(id, {entry: toMemoryEntry(readStoredEntry(row)), score})
      }
    }
    const other = except ?? null
    const same = segments.find(query.source)
    if (same !== undefined) {
      const before =
        query.before === undefined ? undefined : segments.find(query.before)
      const after =
        query.after === undefined ? undefined : segments.find(query.after)
      if (before !== undefined && after !== undefined)
        collect(inContext.all(same, same, before, after, other, most), 101)
      // Those in context may be among the first.
      if (minimum <= 100)
        collect(ofSegment.all(same, same, other, most + matches.size), 100)
    }
    if (matches.size < most && minimum < 100) {
      const similar = findSimilar(query.source, {
        minimum,
        most: most - matches.size,
        accept: (id) => ofSegment.get(id, id, other, 1) !== undefined
      })
      for (const {id, score} of similar)
        collect(ofSegment.all(id, id, other, most + matches.size), score)
    }
    return [...matches.values()]
  }
}

function countEntries(db: Sqlite): MemoryCounts {
  const count = (sql: string): number =>
    db.prepare(sql).get()?.['count'] as number
  const list = (sql: string): Array<Counted> =>
    db.prepare(sql).all() as unknown as Array<Counted>
  return {
    entries: count('SELECT count(*) AS count FROM entry'),
    sources: count('SELECT count(DISTINCT source) AS count FROM entry'),
    origins: list(
      `SELECT o.name, count(e.id) AS entries FROM origin o
      LEFT JOIN entry e ON e.origin = o.id GROUP BY o.id ORDER BY o.id`
    ),
    languages: list(
      `SELECT coalesce(l.source || ' → ' || l.target, 'zh → en') AS name,
      count(*) AS entries FROM entry e LEFT JOIN language l ON l.id = e.language
      GROUP BY 1 ORDER BY 2 DESC, 1`
    )
  }
}

function isThere(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false}) !== undefined
}
