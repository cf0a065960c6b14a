import type {VariantRow} from '../glossary.ts'
import type {Finding} from './finding.ts'
import {placeOf} from './place-of.ts'

/**
 * Approved rows of the word layer whose original is itself a variant of the
 * same family, other than two words that a spinner exchanges. A dictionary
 * that knows 缺少 for 缺乏 and 贫乏 for 缺少 does not say which of the two the
 * author of 贫乏 wrote: often the end of the chain is a second original. Real
 * lists are full of this, so it is a note.
 */
export function findChains(rows: ReadonlyArray<VariantRow>): Array<Finding> {
  const families = new Map<string, Map<string, VariantRow>>()
  for (const row of rows) {
    if (row.status !== 'approved' || row.layer !== 'word') continue
    for (const family of row.families.length > 0 ? row.families : ['']) {
      const members = families.get(family) ?? new Map<string, VariantRow>()
      families.set(family, members.set(row.variant, row))
    }
  }
  const findings: Array<Finding> = []
  for (const [family, members] of families)
    for (const row of members.values())
      for (const original of row.originals) {
        const next = members.get(original)
        if (!next || next.originals.includes(row.variant)) continue
        findings.push({
          ...placeOf(row, 'original'),
          ruleId: 'glossary-chain',
          reason: `\`${row.variant}\` stands for \`${original}\`, which stands for \`${next.originals.join('|')}\` in ${family ? `family \`${family}\`` : 'rows without family'} (${next.path}:${next.line}); look whether the first row wants that original too`,
          severity: 'note',
          fixable: false
        })
      }
  return findings
}
