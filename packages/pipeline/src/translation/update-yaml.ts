import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq
} from 'yaml'
import type {TranslationEntry} from './translation-schema.ts'

/** What becomes of a file of translated units; the rest of it stays. */
export interface TranslationUpdate {
  /** Entries by index; keys that are undefined are taken out. */
  readonly changed: ReadonlyMap<number, EntryUpdate>
  /** New entries and the index of the entry each stands before, in order; that after the last is the end. */
  readonly added: ReadonlyArray<{
    readonly before: number
    readonly entry: TranslationEntry
  }>
}

/** What is to be said of an entry. */
export type EntryUpdate = {
  readonly [K in Exclude<keyof TranslationEntry, 'source'>]?:
    | TranslationEntry[K]
    | undefined
}

const keys = ['source', 'target', 'state', 'origin', 'note'] as const

/**
 * The YAML with an update made. Comments, the order and the form of values
 * that stay are kept, and every byte where nothing changes.
 */
export function updateYaml(
  yaml: string,
  {changed, added}: TranslationUpdate
): string {
  if (changed.size === 0 && added.length === 0) return yaml
  const document = parseDocument(yaml.replace(/^\u{FEFF}/u, ''))
  const units = unitsIn(document)
  // What two entries share must not change in both.
  visit(document, {
    Alias: (_, node) => document.createNode(node.toJS(document))
  })
  for (const [index, update] of changed) {
    const map = units.items[index]
    if (!isMap(map)) throw new TypeError(`No entry ${index}`)
    updateEntry(map, update)
  }
  const items: typeof units.items = []
  let next = 0
  for (const {before, entry} of added) {
    while (next < Math.min(before, units.items.length))
      items.push(units.items[next++])
    items.push(createEntry(document, entry))
  }
  while (next < units.items.length) items.push(units.items[next++])
  units.items = items
  return stringify(document, yaml)
}

/** A new file; `comment` is what it begins with, a space before each line. */
export function createYaml(
  language: string,
  entries: ReadonlyArray<TranslationEntry>,
  comment: string = heading
): string {
  const document = new Document({language, units: []})
  document.commentBefore = comment
  const units = unitsIn(document)
  for (const entry of entries) units.items.push(createEntry(document, entry))
  return stringify(document, '')
}

const heading = ` Translated units, read by zhengben before translation.en.md. An entry holds as
 long as the document has its source, in whole sentences.`

function unitsIn(document: Document): YAMLSeq {
  if (document.contents === null)
    document.contents = document.createNode({}) as unknown as YAMLMap
  const units = document.get('units')
  if (isSeq(units)) {
    if (units.items.length === 0) units.flow = false
    return units
  }
  document.set('units', document.createNode([]))
  return unitsIn(document)
}

function createEntry(document: Document, entry: TranslationEntry): YAMLMap {
  const map = document.createNode({}) as unknown as YAMLMap
  updateEntry(map, entry)
  return map
}

function updateEntry(
  map: YAMLMap,
  update: EntryUpdate & {readonly source?: string}
): void {
  for (const key of keys) {
    if (!(key in update)) continue
    const value = update[key]
    if (value === undefined) {
      map.delete(key)
      continue
    }
    if (map.get(key) === value) continue
    const node = map.get(key, true)
    const scalar = createScalar(value)
    if (isScalar(node)) {
      scalar.comment = node.comment ?? null
      scalar.commentBefore = node.commentBefore ?? null
    }
    map.set(key, scalar)
  }
  const rank = (name: unknown): number =>
    keys.indexOf(String(name) as (typeof keys)[number])
  map.items.sort((a, b) => rank(a.key) - rank(b.key))
}

/** Characters that would not come back, or end a line, outside quotation marks. */
const unsafe = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{FEFF}]/u

function createScalar(value: string): Scalar<string> {
  const scalar = new Scalar(value)
  if (unsafe.test(value)) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function stringify(document: Document, before: string): string {
  const text = document.toString({
    lineWidth: 0,
    indentSeq: !/^- /m.test(before),
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER
  })
  return /\r\n/.test(before) ? text.replaceAll('\n', '\r\n') : text
}
