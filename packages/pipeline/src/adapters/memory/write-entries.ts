import type {TmxDetails, TmxNote} from '@zhengben/formats/memory'
import {hashText, listWords} from '@zhengben/translate/memory'
import type {Row, Sqlite} from '../sqlite.ts'
import {type Postings, toKey} from './postings.ts'
import type {Segments} from './segments.ts'
import type {EntryDetails, StoredEntry} from './stored-entry.ts'

/** Takes entries in. */
export interface EntryWriter {
  /** Whether it is new; one that is there already (both texts and neighbours) is merged. */
  add(entry: StoredEntry): boolean
  /** Keep what the file that entries come from says of itself. */
  describe(origin: string, header: TmxDetails): void
}

export function createEntryWriter(
  db: Sqlite,
  segments: Segments,
  words: Postings
): EntryWriter {
  const same = db.prepare(
    `SELECT id, author, editor, created, changed, details FROM entry
    WHERE source = ? AND before IS ? AND after IS ? AND found IS ? AND target = ?`
  )
  const insert = db.prepare(
    `INSERT INTO entry(source, before, after, found, target, origin, language,
      author, editor, created, changed, details)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const update = db.prepare(
    `UPDATE entry SET author = ?, editor = ?, created = ?, changed = ?, details = ?
    WHERE id = ?`
  )
  const addOrigin = db.prepare(
    'INSERT INTO origin(name) VALUES (?) ON CONFLICT DO NOTHING'
  )
  const findOrigin = db.prepare('SELECT id FROM origin WHERE name = ?')
  const setHeader = db.prepare('UPDATE origin SET header = ? WHERE name = ?')
  const addLanguage = db.prepare(
    'INSERT INTO language(source, target) VALUES (?, ?) ON CONFLICT DO NOTHING'
  )
  const findLanguage = db.prepare(
    'SELECT id FROM language WHERE source = ? AND target = ?'
  )

  return {
    add(entry) {
      const {before, after, found, target, languages} = entry
      const toId = (text: string | undefined): number | null =>
        text === undefined ? null : segments.add(text)
      const key = [
        segments.add(entry.source),
        toId(before),
        toId(after),
        found === entry.source ? null : toId(found)
      ] as const
      const known = same.get(...key, target)
      if (known) {
        merge(known, entry)
        return false
      }
      addOrigin.run(entry.origin)
      if (languages) addLanguage.run(languages.source, languages.target)
      const language =
        languages && findLanguage.get(languages.source, languages.target)
      const {lastInsertRowid} = insert.run(
        ...key,
        target,
        findOrigin.get(entry.origin)?.['id'] as number,
        (language?.['id'] as number | undefined) ?? null,
        ...columnsOf(entry)
      )
      for (const word of new Set(listWords(target)))
        words.add(toKey(hashText(word) << 1), Number(lastInsertRowid))
      return true
    },
    describe(origin, header) {
      addOrigin.run(origin)
      setHeader.run(JSON.stringify(header), origin)
    }
  }

  /** What was changed later says more; notes of both stay. */
  function merge(row: Row, entry: StoredEntry): void {
    const old = readColumns(row)
    const dateOf = (d: Columns): string => d.changed ?? d.created ?? ''
    const [later, earlier] =
      dateOf(entry) > dateOf(old) ? [entry, old] : [old, entry]
    const merged = {
      ...earlier,
      ...later,
      details: mergeDetails(earlier.details, later.details)
    }
    const columns = columnsOf(merged)
    if (columns.some((d, k) => d !== columnsOf(old)[k]))
      update.run(...columns, row['id'] as number)
  }
}

type Columns = Pick<
  StoredEntry,
  'author' | 'editor' | 'created' | 'changed'
> & {readonly details?: EntryDetails | undefined}

function columnsOf(entry: Columns): Array<string | null> {
  const {author, editor, created, changed, details} = entry
  return [
    ...[author, editor, created, changed].map((d) => d ?? null),
    details === undefined ? null : JSON.stringify(details)
  ]
}

function readColumns(row: Row): Columns {
  const columns = Object.entries(row).filter(
    ([name, value]) => name !== 'id' && value !== null
  )
  const {details, ...rest} = Object.fromEntries(columns)
  return {
    ...rest,
    ...(details !== undefined && {details: JSON.parse(details as string)})
  }
}

function mergeDetails(
  earlier: EntryDetails | undefined,
  later: EntryDetails | undefined
): EntryDetails | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier
  const merged = {...earlier, ...later}
  const texts = new Set(later.notes?.map((d) => d.text))
  const notes: ReadonlyArray<TmxNote> = [
    ...(later.notes ?? []),
    ...(earlier.notes ?? []).filter((d) => !texts.has(d.text))
  ]
  return notes.length > 0 ? {...merged, notes} : merged
}
