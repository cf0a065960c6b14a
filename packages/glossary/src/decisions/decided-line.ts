import {termColumns, variantColumns} from '../columns.ts'
import {readGlossary} from '../read-glossary.ts'
import type {DecidedTable, GlossaryDecision} from './glossary-decision.ts'

/** Columns of a table, in order. */
export function columnsOf(table: DecidedTable): ReadonlyArray<string> {
  return table === 'variants' ? variantColumns : termColumns
}

/**
 * The line that a decision asks for, undefined where it asks for none, or what
 * is wrong with it.
 */
export function writeDecidedLine(
  decision: GlossaryDecision
): string | undefined | {readonly reason: string} {
  const {action, table, cells, reason = '', path} = decision
  const isAccepted = decision.decision === 'accept'
  if (action === 'retire' && !isAccepted) return
  const columns = columnsOf(table)
  const isRetired = isAccepted === (action === 'retire')
  const status = isRetired ? 'retired' : 'approved'
  const notes = [cells['note'] ?? '', isRetired ? reason : '']
  const note = notes.filter((d) => d.trim() !== '').join('; ')
  const complete: Readonly<Record<string, string>> = {...cells, status, note}
  const unknown = Object.keys(cells).find((d) => !columns.includes(d))
  if (unknown !== undefined)
    return {
      reason: `Unexpected cell \`${unknown}\`, expected ${columns.join(', ')}`
    }
  for (const column of columns)
    if (/[\t\n\r]/.test(complete[column] ?? ''))
      return {
        reason: `Unexpected tab or line break in \`${column}\`, expected one line`
      }
  const line = columns.map((d) => (complete[d] ?? '').trim()).join('\t')
  const value = `# ${columns.join('\t')}\n${line}\n`
  const [problem] = readGlossary([{path, value}]).problems.filter(
    // What a row lacked before is no reason to let it act.
    (d) => d.fatal || action === 'add'
  )
  return problem ? {reason: problem.reason} : line
}
