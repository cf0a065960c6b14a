/** Rows as lines with `separator` between their cells; empty cells at the end are left out. */
export function writeLines(
  rows: ReadonlyArray<ReadonlyArray<string>>,
  separator: '\t' | ' '
): string {
  return rows
    .map((row) => {
      const last = row.findLastIndex((d) => d !== '')
      return `${row.slice(0, last + 1).join(separator)}\n`
    })
    .join('')
}
