import type {Edition} from '@zhengben/formats'
import {alignDocument} from '../align-document.ts'
import {createEdition} from '../create-edition.ts'
import type {DocumentFiles} from '../find-documents.ts'
import {describeDocument, readDocument} from '../read-document.ts'
import {readTranslation} from '../translation/read-translation.ts'
import {
  readUnits,
  type StoredUnits,
  type UnitContext
} from '../translation/read-units.ts'
import {
  formatUnits,
  type UnitUpdate,
  writeUnits
} from '../translation/write-units.ts'
import type {Job, UnitDraft} from './job.ts'

/**
 * A document whose drafts go into its file of translated units.
 * @throws {InputError} where it cannot be read.
 */
export async function readDocumentJob(
  document: DocumentFiles,
  context: UnitContext
): Promise<Job> {
  const {job, stored} = await read(document, context)
  return {
    ...job,
    finish: async (drafts) => {
      const {path, changed, superseded} = await writeUnits(
        stored,
        toUpdates(stored, drafts),
        context.input.cwd
      )
      return {
        ...(changed > 0 && {path}),
        ...(superseded !== undefined && {superseded})
      }
    }
  }
}

/**
 * A text by itself, which `write` makes a file of: its edition, or the YAML of
 * its units.
 * @throws {InputError} where it cannot be read.
 */
export async function readTextJob(
  document: DocumentFiles,
  context: UnitContext,
  write: (made: {
    edition: () => Promise<Edition>
    yaml: string
  }) => ReturnType<Job['finish']>
): Promise<Job> {
  const {job, stored} = await read(document, context)
  return {
    ...job,
    finish: (drafts) => {
      const yaml = formatUnits(stored, toUpdates(stored, drafts))
      return write({yaml, edition: () => makeEdition(document, yaml, context)})
    }
  }
}

async function read(
  document: DocumentFiles,
  context: UnitContext
): Promise<{job: Omit<Job, 'finish'>; stored: StoredUnits}> {
  const stored = await readUnits(document, context)
  const {check: settings} = await describeDocument(document, context.input.cwd)
  return {
    stored,
    job: {
      name: document.source,
      lang: stored.lang,
      units: stored.units.map(({id, source, target, state, note, place}) => ({
        id,
        source: {text: source},
        target: {text: target},
        state,
        ...(note !== undefined && {note}),
        place: readPlace(place)
      })),
      entries: stored.unfit
        .filter((d) => d.target.trim() !== '' && d.state !== 'initial')
        .map(({source, target}) => ({source, target, origin: stored.path})),
      ...(settings && {settings}),
      warnings: stored.warnings
    }
  }
}

/** `page.txt:3:1` → line 3, column 1. */
function readPlace(place: string): {line: number; column: number} {
  const [, line = '1', column = '1'] = /:(\d+):(\d+)$/.exec(place) ?? []
  return {line: Number(line), column: Number(column)}
}

/** By the ids of units. */
function toUpdates(
  {units}: StoredUnits,
  drafts: ReadonlyMap<number, UnitDraft>
): Map<string, UnitUpdate> {
  const updates = new Map<string, UnitUpdate>()
  for (const [index, {target, state, origin, note}] of drafts) {
    const unit = units[index]
    if (!unit) continue
    const notes = [unit.note, note].filter((d) => d !== undefined)
    updates.set(unit.id, {
      target: target.text,
      state,
      origin,
      ...(notes.length > 0 && {note: notes.join('\n')})
    })
  }
  return updates
}

/** The edition of a document with these translated units. */
async function makeEdition(
  {target: _, translation: __, ...document}: DocumentFiles,
  yaml: string,
  context: UnitContext
): Promise<Edition> {
  const read = await readDocument(document, context)
  const {parts, sides, pairings} = alignDocument(
    {...read, translation: readTranslation(document.source, yaml)},
    context.resources
  )
  return createEdition(parts, sides, pairings, context.resources)
}
