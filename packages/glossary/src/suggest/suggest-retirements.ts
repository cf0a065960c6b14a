import type {VariantRow} from '../glossary.ts'
import type {RetirementProposal} from '../proposal.ts'

/** What became of the edits of rows, by `path:line` of the row. */
export interface RowUse {
  /** Edits that it made. */
  readonly edits: number
  readonly kept: number
  readonly changed: number
}

/**
 * Approved rows that do nothing or harm in texts, those that people undid
 * first. A row may be absent from some texts and yet be good.
 */
export function suggestRetirements(
  rows: ReadonlyArray<VariantRow>,
  uses: ReadonlyMap<string, RowUse>,
  countOf: (form: string) => number
): Array<RetirementProposal> {
  const result: Array<RetirementProposal> = []
  // Of rows with one form one is named; the others helped or would have.
  const active = new Set(
    rows.filter((d) => uses.has(`${d.path}:${d.line}`)).map((d) => d.variant)
  )
  for (const row of rows) {
    const {variant, path, line} = row
    if (row.status !== 'approved' || row.layer !== 'word') continue
    const {edits, kept, changed} = uses.get(`${path}:${line}`) ?? {
      edits: 0,
      kept: 0,
      changed: 0
    }
    const isUndone = kept > changed
    if (!isUndone && (edits > 0 || active.has(variant))) continue
    const count = countOf(variant)
    const reason = isUndone ? 'undone' : count === 0 ? 'absent' : 'idle'
    const id = `retire:${path}:${variant}`
    result.push({id, variant, path, line, reason, count, kept, changed})
  }
  const rank = ['undone', 'idle', 'absent']
  return result.sort(
    (a, b) =>
      rank.indexOf(a.reason) - rank.indexOf(b.reason) ||
      b.kept - a.kept ||
      b.count - a.count
  )
}
