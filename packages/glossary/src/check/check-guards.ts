import type {VariantRow} from '../glossary.ts'
import type {Finding} from './finding.ts'
import {placeOf} from './place-of.ts'

/**
 * Contexts of `unless` that do nothing, or too much: one that is the variant
 * itself makes the row idle; one that another context of the row lies in can
 * never decide anything.
 */
export function checkGuards(rows: ReadonlyArray<VariantRow>): Array<Finding> {
  const findings: Array<Finding> = []
  for (const row of rows) {
    if (row.unless.length === 0) continue
    const report = (rule: string, reason: string, fixable: boolean): void => {
      findings.push({
        ...placeOf(row, 'unless'),
        ruleId: `glossary-${rule}`,
        reason,
        severity: 'warning',
        fixable
      })
    }
    if (row.unless.includes(row.variant))
      report(
        'guard',
        `Unexpected context \`${row.variant}\`, the variant itself: the row never acts; expected a longer context, or the status \`retired\``,
        false
      )
    for (const context of row.unless) {
      const shorter = row.unless.find(
        (d) => d !== context && context.includes(d)
      )
      if (shorter !== undefined)
        report(
          'covered',
          `Unexpected context \`${context}\`, which \`${shorter}\` already covers; expected one of them`,
          true
        )
    }
  }
  return findings
}
