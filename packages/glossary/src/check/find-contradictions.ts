import type {Glossary} from '../glossary.ts'
import type {Finding} from './finding.ts'
import {placeOf} from './place-of.ts'

/**
 * Rows that say opposite things of one form: an approved row for a form that
 * `keep.tsv` protects, and an approved row for a form and original that a
 * retired row rejects.
 */
export function findContradictions({variants, keep}: Glossary): Array<Finding> {
  const kept = new Map(keep.map((d) => [d.text, d]))
  const retired = new Map(
    variants
      .filter((d) => d.status === 'retired')
      .flatMap((d) => d.originals.map((o) => [`${d.variant}\t${o}`, d]))
  )
  const findings: Array<Finding> = []
  for (const row of variants) {
    if (row.status !== 'approved') continue
    const honest = kept.get(row.variant)
    if (honest)
      findings.push({
        ...placeOf(row, 'variant'),
        ruleId: 'glossary-contradiction',
        reason: `Unexpected variant \`${row.variant}\`, which ${honest.path}:${honest.line} keeps as it is: the row never acts; expected only one of the two`,
        severity: 'warning',
        fixable: false
      })
    for (const original of row.originals) {
      const other = retired.get(`${row.variant}\t${original}`)
      if (other)
        findings.push({
          ...placeOf(row, 'original'),
          ruleId: 'glossary-contradiction',
          reason: `Unexpected original \`${original}\`, which ${other.path}:${other.line} retired for this form; expected it in neither or only here`,
          severity: 'note',
          fixable: false
        })
    }
  }
  return findings
}
