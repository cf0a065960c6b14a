import type {KeepRow, TermRow, VariantRow} from '../glossary.ts'
import type {Cells} from './exchange-row.ts'

/** A row by column, as it stands in its file. */
export function cellsOf(row: TermRow | VariantRow | KeepRow): Cells {
  if ('variant' in row)
    return {
      variant: row.variant,
      original: row.originals.join('|'),
      layer: row.layer,
      family: row.families.join('|'),
      status: row.status,
      unless: row.unless.join('|'),
      example: row.example,
      restored: row.restored,
      note: row.note
    }
  if ('source' in row)
    return {
      source: row.source,
      preferred: row.preferred,
      admitted: row.admitted.join('|'),
      forbidden: row.forbidden.join('|'),
      pos: row.pos,
      domain: row.domain,
      status: row.status,
      note: row.note
    }
  return {text: row.text, note: row.note}
}
