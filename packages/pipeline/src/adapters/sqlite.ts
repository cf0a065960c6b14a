import {createRequire} from 'node:module'
import process from 'node:process'
import {UsageError} from '../usage-error.ts'

type Value = string | number | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/** A prepared statement. */
interface Statement {
  get(...values: ReadonlyArray<Value>): Row | undefined
  all(...values: ReadonlyArray<Value>): Array<Row>
  run(...values: ReadonlyArray<Value>): {
    readonly lastInsertRowid: number | bigint
  }
}

/** An open SQLite database; what `better-sqlite3` and `node:sqlite` have in common. */
export interface Sqlite {
  exec(sql: string): unknown
  prepare(sql: string): Statement
  close(): void
}

/** Opens a file; one that is not there is made, unless it is only read. */
export type OpenSqlite = (path: string, readOnly: boolean) => Sqlite

/** The ways to SQLite, best first; a test may ask for one. */
export const sqliteNames = ['better-sqlite3', 'node:sqlite'] as const

export type SqliteName = (typeof sqliteNames)[number]

/**
 * How SQLite is reached: by the package `better-sqlite3` where it was compiled
 * for this Node.js, else by what Node.js has itself from 22.5 on.
 * @throws {UsageError} that says what to do where there is neither.
 */
export function loadSqlite(
  names: ReadonlyArray<SqliteName> = sqliteNames
): OpenSqlite {
  for (const name of names) {
    const open = loaders[name]()
    if (open) return open
  }
  throw new UsageError(
    `Cannot open a translation memory: this Node.js (${process.version}) has no SQLite. Use Node.js 22.5 or newer, or install better-sqlite3 with a compiler at hand (pnpm rebuild better-sqlite3)`
  )
}

const loaders: Readonly<Record<SqliteName, () => OpenSqlite | undefined>> = {
  'better-sqlite3': () => {
    const require = createRequire(import.meta.url)
    try {
      const Database: new (
        path: string,
        options?: {readonly readonly: boolean; readonly fileMustExist: boolean}
      ) => Sqlite = require('better-sqlite3')
      // Its native part is loaded now, or fails.
      new Database(':memory:').close()
      return (path, readOnly) =>
        new Database(path, {readonly: readOnly, fileMustExist: readOnly})
    } catch {
      return
    }
  },
  'node:sqlite': () => {
    const sqlite = withoutWarning(
      () =>
        process.getBuiltinModule?.('node:sqlite') as
          | {
              DatabaseSync: new (
                path: string,
                options: {readonly readOnly: boolean}
              ) => Sqlite
            }
          | undefined
    )
    return (
      sqlite && ((path, readOnly) => new sqlite.DatabaseSync(path, {readOnly}))
    )
  }
}

/** Node.js calls its SQLite experimental each time it is loaded; users cannot act on that. */
function withoutWarning<T>(load: () => T): T {
  const {emitWarning} = process
  process.emitWarning = () => undefined
  try {
    return load()
  } finally {
    process.emitWarning = emitWarning
  }
}

/** What went wrong, by SQLite's own primary codes. */
export type SqliteFault =
  | 'busy'
  | 'corrupt'
  | 'not-a-database'
  | 'read-only'
  | 'full'
  | 'cannot-open'
  | 'io'

const faults: Readonly<Record<string, SqliteFault>> = {
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_NOTADB: 'not-a-database',
  SQLITE_READONLY: 'read-only',
  SQLITE_FULL: 'full',
  SQLITE_CANTOPEN: 'cannot-open',
  SQLITE_IOERR: 'io'
}
const codes: Readonly<Record<number, SqliteFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'cannot-open',
  26: 'not-a-database'
}

/** The fault an error of either adapter tells of; undefined for any other error. */
export function readFault(error: unknown): SqliteFault | undefined {
  const {code, errcode} = error as {code?: unknown; errcode?: unknown}
  // Extended codes keep the primary one in the low byte and in the first two words.
  if (typeof errcode === 'number') return codes[errcode & 0xff]
  if (typeof code !== 'string') return
  return faults[code.split('_').slice(0, 2).join('_')]
}
