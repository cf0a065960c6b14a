import {readFile, realpath, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {OutputError} from '../output-error.ts'
import {writeFile} from '../write-file.ts'
import {placeNewEntries} from './place-new-entries.ts'
import type {StoredUnit, StoredUnits} from './read-units.ts'
import type {TranslationEntry} from './translation-schema.ts'
import {createYaml, type EntryUpdate, updateYaml} from './update-yaml.ts'

/** What was written of a document. */
export interface WrittenUnits {
  readonly path: string
  /** How many units have something new. */
  readonly changed: number
  /** The translation that no longer counts, where the file is new: it is left as it is. */
  readonly superseded?: string
}

/** What is to be said of a unit; keys that are undefined are taken out, absent ones stay. */
export type UnitUpdate = EntryUpdate

/**
 * Write new targets, states, origins and notes into `translation.en.yaml`. A
 * file that is there keeps everything else, comments too; a new one gets all
 * units of the document. Nothing is written where nothing changes.
 * @throws {OutputError} where it cannot be written, or is no longer what was read.
 */
export async function writeUnits(
  stored: StoredUnits,
  updates: ReadonlyMap<string, UnitUpdate>,
  cwd: string
): Promise<WrittenUnits> {
  const {path, document, yaml} = stored
  const changed = stored.units.filter((d) => settle(d, updates)).length
  const result = {path, changed}
  if (changed === 0) return result
  const value = formatUnits(stored, updates)
  const place = resolve(cwd, path)
  await refuseChanged(path, place, yaml)
  const target = await realpath(place).catch(() => place)
  const mode = await stat(target).then(
    (d) => d.mode & 0o7777,
    () => undefined
  )
  await writeFile(target, value, mode)
  return {
    ...result,
    ...(yaml === undefined &&
      document.target !== undefined && {superseded: document.target})
  }
}

/** The file of translated units with updates made, by the ids of units. */
export function formatUnits(
  {units, yaml, lang}: Pick<StoredUnits, 'units' | 'yaml' | 'lang'>,
  updates: ReadonlyMap<string, UnitUpdate>
): string {
  if (yaml === undefined)
    return createYaml(
      lang.target,
      units.map((d) => ({
        source: d.source,
        ...toEntry({...d, ...settle(d, updates)})
      }))
    )
  const changed = new Map<number, EntryUpdate>()
  for (const unit of units) {
    const update = settle(unit, updates)
    if (unit.entry !== undefined && update) changed.set(unit.entry, update)
  }
  return updateYaml(yaml, {
    changed,
    added: placeNewEntries(units, (unit) => {
      const update = settle(unit, updates)
      return update && {source: unit.source, ...toEntry({...unit, ...update})}
    })
  })
}

/** What an update says that is new; undefined where that is nothing. */
function settle(
  unit: StoredUnit,
  updates: ReadonlyMap<string, UnitUpdate>
): EntryUpdate | undefined {
  const update = updates.get(unit.id) ?? {}
  const isEmpty = (update.target ?? unit.target).trim() === ''
  // The state that the file has of an empty target counts for nothing until there is one.
  const isFirst = unit.target.trim() === ''
  const said = Object.entries(update).filter(([key, value]) =>
    key === 'state'
      ? !isEmpty && (isFirst || unit.state !== value)
      : unit[key as keyof EntryUpdate] !== value
  )
  if (said.length === 0) return
  return {...Object.fromEntries(said), ...(isEmpty && {state: undefined})}
}

/** Nothing is said of the state of what nobody has translated. */
function toEntry({
  target = '',
  state,
  origin,
  note
}: EntryUpdate): Omit<TranslationEntry, 'source'> {
  return {
    target,
    ...(state !== undefined && target.trim() !== '' && {state}),
    ...(origin !== undefined && {origin}),
    ...(note !== undefined && {note})
  }
}

async function refuseChanged(
  path: string,
  place: string,
  yaml: string | undefined
): Promise<void> {
  const present = await readFile(place, 'utf8').catch(() => undefined)
  if (present !== yaml)
    throw new OutputError(
      `Cannot write ${path}: it was changed in the meantime; run the command again`
    )
}
