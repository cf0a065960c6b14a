import type {StoredUnit} from './read-units.ts'
import type {TranslationEntry} from './translation-schema.ts'

/** New entries for units without one, each after the entry of the nearest unit before it that has one. */
export function placeNewEntries(
  units: ReadonlyArray<StoredUnit>,
  create: (unit: StoredUnit) => TranslationEntry | undefined
): Array<{readonly before: number; readonly entry: TranslationEntry}> {
  let after = -1
  const added = units.flatMap((unit) => {
    if (unit.entry !== undefined) after = unit.entry
    const entry = unit.entry === undefined ? create(unit) : undefined
    return entry ? {before: after + 1, entry} : []
  })
  return added.sort((a, b) => a.before - b.before)
}
