import type {RowPlace, TermRow, VariantRow} from '../glossary.ts'

/** Where a cell of a row begins, from the cells before it as they were read. */
export function placeOf(
  row: VariantRow | TermRow,
  column: string
): RowPlace & {readonly column: number} {
  const before =
    'variant' in row
      ? [
          ['variant', row.variant],
          ['original', row.originals.join('|')],
          ['layer', row.layer],
          ['family', row.families.join('|')],
          ['status', row.status],
          ['unless', row.unless.join('|')]
        ]
      : [
          ['source', row.source],
          ['preferred', row.preferred],
          ['admitted', row.admitted.join('|')],
          ['forbidden', row.forbidden.join('|')]
        ]
  let at = 1
  for (const [name, value = ''] of before) {
    if (name === column) break
    at += value.length + 1
  }
  return {path: row.path, line: row.line, column: at}
}
