import type {Explanation} from '@zhengben/pipeline/restore'

/** A glossary row in a line: what it says, of which family, with what exceptions. */
export function formatRow(row: NonNullable<Explanation['row']>): string {
  const {variant, originals, families, unless, note, path, line} = row
  return [
    `row ${path}:${line}  ${variant} → ${originals.join('|')}`,
    families.length > 0 && `family ${families.join('|')}`,
    unless.length > 0 && `unless ${unless.join('|')}`,
    note !== '' && `note ${note}`
  ]
    .filter(Boolean)
    .join('; ')
}
