import type {Glossary, KeepRow, TermRow, VariantRow} from '../glossary.ts'
import {findMoved} from './find-moved.ts'

/** A row that acts differently in two glossaries. */
export interface RowChange {
  /**
   * `moved`: it says the same, but stands before or behind other rows than it
   * did, which decides where two are equally good.
   */
  readonly type: 'added' | 'removed' | 'changed' | 'moved'
  /** As it was; absent where it is added. */
  readonly before?: Row
  /** As it is; absent where it is removed. */
  readonly after?: Row
}

export type Row =
  | ({readonly table: 'variants'} & VariantRow)
  | ({readonly table: 'terms'} & TermRow)
  | ({readonly table: 'keep'} & KeepRow)

/**
 * The rows in which two glossaries differ for restoration: variants that are
 * approved in either of them, sources of terms, forms to keep. Notes, examples
 * and the English of terms restore nothing. In the order of the later glossary,
 * then what is gone.
 */
export function diffGlossaries(
  before: Glossary,
  after: Glossary
): Array<RowChange> {
  return [
    ...diffRows(actingVariants(before), actingVariants(after), true),
    ...diffRows(before.terms.map(toTerm), after.terms.map(toTerm), false),
    ...diffRows(before.keep.map(toKeep), after.keep.map(toKeep), false)
  ]
}

function actingVariants({variants}: Glossary): Array<Row> {
  return variants
    .filter((d) => d.status === 'approved')
    .map((d) => ({...d, table: 'variants'}))
}

function toTerm(row: TermRow): Row {
  return {...row, table: 'terms'}
}

function toKeep(row: KeepRow): Row {
  return {...row, table: 'keep'}
}

function diffRows(
  before: ReadonlyArray<Row>,
  after: ReadonlyArray<Row>,
  isOrdered: boolean
): Array<RowChange> {
  const old = new Map(before.map((d, index) => [contentOf(d), index]))
  const kept = new Set(after.map(contentOf))
  const gone = new Map<string, Array<Row>>()
  for (const row of before)
    if (!kept.has(contentOf(row)))
      gone.set(formOf(row), [...(gone.get(formOf(row)) ?? []), row])
  const changes: Array<RowChange> = []
  const common: Array<{readonly row: Row; readonly place: number}> = []
  for (const row of after) {
    const place = old.get(contentOf(row))
    if (place !== undefined) {
      common.push({row, place})
      continue
    }
    const was = gone.get(formOf(row))?.shift()
    changes.push(
      was
        ? {type: 'changed', before: was, after: row}
        : {type: 'added', after: row}
    )
  }
  if (isOrdered)
    for (const index of findMoved(common.map((d) => d.place))) {
      const {row, place} = common[index] as (typeof common)[0]
      changes.push({type: 'moved', before: before[place] as Row, after: row})
    }
  for (const rows of gone.values())
    for (const row of rows) changes.push({type: 'removed', before: row})
  return changes
}

/** What a row is a row for. */
function formOf(row: Row): string {
  if (row.table === 'variants') return `${row.layer}\t${row.variant}`
  return row.table === 'terms' ? row.source : row.text
}

/** All of a row that restoration looks at. */
function contentOf(row: Row): string {
  if (row.table !== 'variants') return formOf(row)
  const {originals, families, unless} = row
  return [
    formOf(row),
    ...[originals, families, unless].map((d) => d.join('|'))
  ].join('\t')
}
