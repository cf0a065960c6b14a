import {statSync} from 'node:fs'
import {OutputError} from '../../output-error.ts'
import {
  type OpenSqlite,
  readFault,
  type Sqlite,
  type SqliteFault
} from '../sqlite.ts'
import {applicationId, schema, schemaVersion} from './schema.ts'

/**
 * Open the file of a memory and see that it is one.
 *
 * Changes go into the file itself, with a journal beside it that undoes them
 * if the program is killed; of write-ahead logging two more files would stay
 * that people forget to copy, and it is not safe on network drives.
 *
 * @throws {OutputError} where it is no memory of this version.
 */
export function connect(
  path: string,
  readOnly: boolean,
  open: OpenSqlite,
  patience: number,
  isMended = false
): Sqlite {
  if (readOnly && statSync(path).size === 0)
    throw new OutputError(
      `Cannot open memory ${path}: it is empty; fill it with zhengben memory import FILE.tmx --memory ${path}`
    )
  const db = open(path, readOnly)
  try {
    db.exec(`PRAGMA busy_timeout = ${patience}`)
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF')
    db.exec(`PRAGMA cache_size = ${readOnly ? -16_000 : -64_000}`)
    checkSchema(path, db, readOnly)
    return db
  } catch (error) {
    db.close()
    if (!readOnly || isMended || readFault(error) !== 'read-only') throw error
    // Another program was killed while it wrote; what it left is undone first.
    const writable = open(path, false)
    try {
      writable.prepare('SELECT count(*) FROM sqlite_schema').get()
    } finally {
      writable.close()
    }
    return connect(path, readOnly, open, patience, true)
  }
}

function checkSchema(path: string, db: Sqlite, readOnly: boolean): void {
  const read = (pragma: string): number =>
    Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] as number
  const tables = db
    .prepare(
      `SELECT count(*) AS count, coalesce(sum(type IN ('trigger', 'view')), 0) AS strange,
        coalesce(sum(name IN ('segment', 'origin', 'language', 'entry', 'gram', 'word')), 0) AS own
      FROM sqlite_schema`
    )
    .get()
  if (tables?.['count'] === 0 && !readOnly) {
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(schema)
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
    return
  }
  if (read('application_id') !== applicationId || tables?.['strange'] !== 0)
    throw new OutputError(
      `Cannot open memory ${path}: it is a database of another program; name another file`
    )
  const version = read('user_version')
  if (version !== schemaVersion)
    throw new OutputError(
      `Cannot open memory ${path}: it has version ${version}, expected ${schemaVersion}; ${version > schemaVersion ? 'use a newer zhengben' : 'import its TMX files into a new one'}`
    )
  if (tables?.['own'] !== 6)
    throw new OutputError(`Cannot use memory ${path}: ${advice.corrupt}`)
}

const advice: Readonly<Record<SqliteFault, string>> = {
  busy: 'another program is writing to it; try again when that is done',
  corrupt:
    'it is damaged; put back a copy, or import its TMX files into a new one. It was left as it is',
  'not-a-database':
    'it is no memory of zhengben, or damaged; name another file, TMX is taken in with zhengben memory import',
  'read-only': 'no permission to write to it',
  full: 'no space left on the disk; nothing was added',
  'cannot-open': 'no permission, or it is no file',
  io: 'the disk cannot be read or written'
}

/** A fault of SQLite in words, with what to do; any other error as it is. */
export function explainFault(path: string, error: unknown): unknown {
  const fault = readFault(error)
  return fault === undefined
    ? error
    : new OutputError(`Cannot use memory ${path}: ${advice[fault]}`)
}
