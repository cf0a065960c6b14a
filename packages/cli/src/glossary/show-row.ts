import type {RowChange} from '@zhengben/pipeline/glossary/diff'
import {showHidden} from '../show-text.ts'

/** A changed row in a line: where it stands, what became of it, what it says. */
export function showRow({type, before, after}: RowChange): string {
  const row = after ?? before
  if (!row) return type
  const place = `${row.path}:${row.line}`
  const said = before && showContent(before)
  const says = after && showContent(after)
  const content =
    said !== undefined && says !== undefined && said !== says
      ? `${said} (was), ${says}`
      : (says ?? said ?? '')
  return showHidden(`${place} ${type} ${content}`)
}

function showContent(row: NonNullable<RowChange['after']>): string {
  if (row.table === 'keep') return `keep ${row.text}`
  if (row.table === 'terms') return `term ${row.source}`
  const {variant, originals, families, unless} = row
  const guard = unless.length > 0 ? `, unless ${unless.join('|')}` : ''
  const family = families.length > 0 ? ` [${families.join('|')}]` : ''
  return `${variant} → ${originals.join('|')}${family}${guard}`
}
