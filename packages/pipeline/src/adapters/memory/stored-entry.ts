import type {TmxDetails, TmxVariant} from '@zhengben/formats/memory'
import type {MemoryEntry} from '@zhengben/translate/memory'
import type {Row} from '../sqlite.ts'

/** What a TMX says of one side of an entry besides its text. */
export type SideDetails = Omit<TmxVariant, 'lang' | 'text'>

/** What a TMX says of an entry that has no column of its own. */
export interface EntryDetails extends TmxDetails {
  readonly source?: SideDetails
  readonly target?: SideDetails
}

/** An entry as it is kept, so that nothing is lost of what was imported. */
export interface StoredEntry extends Omit<MemoryEntry, 'notes'> {
  /** Who made it. */
  readonly author?: string
  /** Who changed it last. */
  readonly editor?: string
  readonly details?: EntryDetails
}

/** A query for rows of entries, to be gone on with by a condition. */
export const selectEntries = `
SELECT e.id, s.text AS source, b.text AS before, a.text AS after,
  f.text AS found, e.target, o.name AS origin, e.author, e.editor,
  e.created, e.changed, e.details,
  l.source AS sourceLanguage, l.target AS targetLanguage
FROM entry e
JOIN segment s ON s.id = e.source
JOIN origin o ON o.id = e.origin
LEFT JOIN segment b ON b.id = e.before
LEFT JOIN segment a ON a.id = e.after
LEFT JOIN segment f ON f.id = e.found
LEFT JOIN language l ON l.id = e.language`

export function readStoredEntry(row: Row): StoredEntry {
  const text = (name: string): string | undefined =>
    (row[name] as string | null) ?? undefined
  const optional = Object.fromEntries(
    ['before', 'after', 'found', 'author', 'editor', 'created', 'changed']
      .map((name) => [name, text(name)] as const)
      .filter(([, value]) => value !== undefined)
  )
  const source = text('sourceLanguage')
  const target = text('targetLanguage')
  const details = text('details')
  return {
    source: row['source'] as string,
    target: row['target'] as string,
    origin: row['origin'] as string,
    ...optional,
    ...(source !== undefined &&
      target !== undefined && {languages: {source, target}}),
    ...(details !== undefined && {details: JSON.parse(details)})
  }
}

/** The entry as a translator sees it. */
export function toMemoryEntry(stored: StoredEntry): MemoryEntry {
  const {author, editor, created, changed, details, ...entry} = stored
  const side = details?.target?.attributes ?? {}
  const shown = {
    author: editor ?? side['changeid'] ?? author ?? side['creationid'],
    created: created ?? side['creationdate'],
    changed: changed ?? side['changedate']
  }
  const notes = [details, details?.source, details?.target].flatMap(
    (d) => d?.notes?.map((note) => note.text) ?? []
  )
  return {
    ...entry,
    ...(shown.author !== undefined && {author: shown.author}),
    ...(shown.created !== undefined && {created: shown.created}),
    ...(shown.changed !== undefined && {changed: shown.changed}),
    ...(notes.length > 0 && {notes})
  }
}

/** The entry as it is kept. */
export function toStoredEntry({notes, ...entry}: MemoryEntry): StoredEntry {
  if (notes === undefined || notes.length === 0) return entry
  return {...entry, details: {notes: notes.map((text) => ({text}))}}
}
