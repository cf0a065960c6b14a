import {overlaps} from '@zhengben/bitext'
import type {RowUse, VariantRow} from '@zhengben/glossary'
import {
  type Decision,
  type LanguageModel,
  learnPairs,
  tallyDecisions
} from '@zhengben/restore'
import type {ReadText} from './read-text.ts'

/** What rows did in texts, and what people made of it, by `path:line` of the row. */
export function countRowUses(
  texts: ReadonlyArray<ReadText>,
  model: LanguageModel
): Map<string, RowUse> {
  const uses = new Map<string, RowUse>()
  for (const {restored, variants, hand} of texts) {
    const corrected = hand
      ? learnPairs(restored.value, hand.value, model)
      : undefined
    for (const {origin, form, place, steps} of variants) {
      const entry = origin.entry ?? steps?.at(-1)?.origin.entry
      if (entry === undefined) continue
      const use = uses.get(entry) ?? {edits: 0, kept: 0, changed: 0}
      const corrections =
        corrected?.filter((d) => overlaps(d.range, place)) ?? []
      const isUndone = corrections.some((d) => d.original.includes(form))
      uses.set(entry, {
        edits: use.edits + 1,
        kept: use.kept + (isUndone ? 1 : 0),
        changed: use.changed + (corrected && corrections.length === 0 ? 1 : 0)
      })
    }
  }
  return uses
}

/** The same with what people decided about single places, for approved rows. */
export function addDecisions(
  uses: ReadonlyMap<string, RowUse>,
  rows: ReadonlyArray<VariantRow>,
  decisions: ReadonlyArray<Decision>
): Map<string, RowUse> {
  const result = new Map(uses)
  const verdictOf = tallyDecisions(decisions)
  for (const row of rows) {
    const {kept, changed, otherwise} = verdictOf(row)
    if (kept + changed + otherwise === 0) continue
    const entry = `${row.path}:${row.line}`
    const use = result.get(entry) ?? {edits: 0, kept: 0, changed: 0}
    result.set(entry, {
      ...use,
      kept: use.kept + kept + otherwise,
      changed: use.changed + changed
    })
  }
  return result
}
