import {listColumns} from '../columns.ts'
import {compareCodePoints} from '../compare-code-points.ts'
import type {GlossaryFile} from '../read-table.ts'

/**
 * A glossary file with what is safe to mend mended: rows sorted by code point,
 * empty lines and white space round cells gone, `|` for `｜` where values are
 * separated, every value once, no guard that another covers, line feeds, no
 * byte order mark. Words are never
 * touched; a line that is no row (a comment, too few cells) stays as it is.
 */
export function fixFile({value}: GlossaryFile): string {
  const [header = '', ...rows] = value
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((d, index) => index === 0 || d.trim() !== '')
  const names = header.replace(/^#\s*/, '').split('\t')
  const fixed = rows.map((row) => fixRow(row, names))
  return [header.trimEnd(), ...fixed.sort(compareCodePoints), ''].join('\n')
}

function fixRow(row: string, names: ReadonlyArray<string>): string {
  const cells = row.split('\t')
  // Without the space before it a `#` would make the row a comment.
  if (cells[0]?.trimStart().startsWith('#') || cells.length !== names.length)
    return row
  return cells
    .map((cell, index) => {
      const name = names[index]?.trim() ?? ''
      if (!listColumns.has(name)) return cell.trim()
      const values = readValues(cell)
      return (name === 'unless' ? dropCovered(values) : values).join('|')
    })
    .join('\t')
}

function readValues(cell: string): Array<string> {
  const values = cell.split(/[|｜]/).map((d) => d.trim())
  return values.filter((d, index) => d !== '' && values.indexOf(d) === index)
}

/** Where a shorter context protects, a longer one that holds it adds nothing. */
function dropCovered(contexts: ReadonlyArray<string>): Array<string> {
  return contexts.filter(
    (d) => !contexts.some((other) => other !== d && d.includes(other))
  )
}
