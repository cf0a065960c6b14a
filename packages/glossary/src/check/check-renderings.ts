import type {TermRow} from '../glossary.ts'
import type {Finding} from './finding.ts'
import {placeOf} from './place-of.ts'

/**
 * Renderings that one term forbids and another prefers or admits. Between two
 * terms that are easily taken for each other (陕西 and 山西) that is the very
 * use of the column, so it is a note; where one term lies in the other, every
 * sentence with the longer would break the rule of the shorter: a warning.
 */
export function checkRenderings(rows: ReadonlyArray<TermRow>): Array<Finding> {
  const used = rows.filter((d) => d.status !== 'retired')
  const users = new Map<string, Array<TermRow>>()
  for (const row of used)
    for (const rendering of [row.preferred, ...row.admitted]) {
      const key = rendering.toLowerCase()
      users.set(key, [...(users.get(key) ?? []), row])
    }
  const findings: Array<Finding> = []
  for (const row of used)
    for (const rendering of row.forbidden)
      for (const other of users.get(rendering.toLowerCase()) ?? []) {
        if (other === row) continue
        const isNested =
          other.source.includes(row.source) || row.source.includes(other.source)
        findings.push({
          ...placeOf(row, 'forbidden'),
          ruleId: 'glossary-rendering',
          reason: `\`${rendering}\` is forbidden for \`${row.source}\` and right for \`${other.source}\` (${other.path}:${other.line})${isNested ? '; expected another rendering, since one term lies in the other' : ''}`,
          severity: isNested ? 'warning' : 'note',
          fixable: false
        })
      }
  return findings
}
