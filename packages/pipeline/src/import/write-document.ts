import type {StoredUnits} from '../translation/read-units.ts'
import {type UnitUpdate, writeUnits} from '../translation/write-units.ts'
import {conflictsPath, keepConflicts} from './conflicts-file.ts'
import type {UnitChange} from './merge-document.ts'

/** What an import made of a document. */
export interface ImportedDocument {
  readonly id: string
  readonly source: string
  /** Its file of translated units. */
  readonly path: string
  readonly changes: ReadonlyArray<UnitChange>
  /** Where the side of conflicts is kept that was not taken; absent where there are none. */
  readonly conflictsPath?: string
  /** The translation that no longer counts, where the file of units is new. */
  readonly superseded?: string
}

/** Write what an import changes; conflicts first, so that nothing gets lost between. */
export async function writeDocument(
  stored: StoredUnits,
  changes: ReadonlyArray<UnitChange>,
  {
    origin,
    cwd,
    isDry
  }: {readonly origin: string; readonly cwd: string; readonly isDry: boolean}
): Promise<ImportedDocument> {
  const conflicts = changes.filter(
    (d) => d.outcome === 'conflict' || d.isDisplaced
  )
  const updates = new Map<string, UnitUpdate>(
    changes
      .filter((d) => Object.keys(d.update).length > 0)
      .map((d) => [d.unit.id, d.update])
  )
  if (!isDry && conflicts.length > 0)
    await keepConflicts(stored, conflicts, {origin, cwd})
  const written = isDry ? undefined : await writeUnits(stored, updates, cwd)
  const isNew = stored.yaml === undefined && updates.size > 0
  const superseded =
    written?.superseded ?? (isNew ? stored.document.target : undefined)
  return {
    id: stored.id,
    source: stored.document.source,
    path: stored.path,
    changes,
    ...(conflicts.length > 0 && {conflictsPath: conflictsPath(stored)}),
    ...(superseded !== undefined && {superseded})
  }
}
