import type {VariantRow} from '../glossary.ts'
import type {Finding} from './finding.ts'
import {placeOf} from './place-of.ts'

/** Forms tried for one variant; more than a handful of doubtful characters do not occur. */
const mostForms = 64

/**
 * Rows of the word layer that the character map makes superfluous: undone by
 * it alone, or together with another row, the variant becomes the same first
 * original. A note, since some of them decide between readings.
 */
export function findProducts(rows: ReadonlyArray<VariantRow>): Array<Finding> {
  const approved = rows.filter((d) => d.status === 'approved')
  const characters = new Map(
    approved
      .filter((d) => d.layer === 'char')
      .map((d) => [d.variant, d.originals])
  )
  if (characters.size === 0) return []
  const words = new Map<string, Array<VariantRow>>()
  for (const row of approved)
    if (row.layer === 'word')
      words.set(row.variant, [...(words.get(row.variant) ?? []), row])
  const findings: Array<Finding> = []
  for (const row of approved) {
    const [original] = row.originals
    if (row.layer !== 'word' || row.originals.length > 1) continue
    for (const form of undo(row.variant, characters)) {
      const other = words
        .get(form)
        ?.find((d) => d.originals.length === 1 && d.originals[0] === original)
      if (form !== original && !other) continue
      findings.push({
        ...placeOf(row, 'variant'),
        ruleId: 'glossary-product',
        reason: `\`${row.variant}\` → \`${original}\` follows from the character map${other ? ` and ${other.path}:${other.line}` : ''}; keep the row only if it decides something that they do not`,
        severity: 'note',
        fixable: false
      })
      break
    }
  }
  return findings
}

/** The variant with some of its characters undone; never itself. */
function undo(
  variant: string,
  characters: ReadonlyMap<string, ReadonlyArray<string>>
): Array<string> {
  let forms = ['']
  for (const character of variant) {
    const readings = [character, ...(characters.get(character) ?? [])]
    forms = forms
      .flatMap((form) => readings.map((d) => form + d))
      .slice(0, mostForms)
  }
  return forms.filter((d) => d !== variant)
}
