import {resolve} from 'node:path'
import {OutputError} from '../output-error.ts'
import {readTranslation} from '../translation/read-translation.ts'
import type {StoredUnits} from '../translation/read-units.ts'
import {createYaml, updateYaml} from '../translation/update-yaml.ts'
import {writeFile} from '../write-file.ts'
import {YamlError} from '../yaml-error.ts'
import type {UnitChange} from './merge-document.ts'
import {readKeptFile} from './read-kept-file.ts'

/** Where translations are kept that another has the place of: `translation.en.conflicts.yaml`. */
export function conflictsPath({path}: StoredUnits): string {
  return path.replace(/(?:\.yaml)?$/, '.conflicts.yaml')
}

/**
 * Add the side that was not taken, where both have changed, to the conflicts
 * beside the translated units, in the form of those, so that an entry can be put
 * in their place: the file's of conflicts, the document's of targets that gave
 * way. Those that are there already are not repeated.
 * @throws {OutputError} where the file cannot be read or written.
 */
export async function keepConflicts(
  stored: StoredUnits,
  conflicts: ReadonlyArray<UnitChange>,
  {origin, cwd}: {readonly origin: string; readonly cwd: string}
): Promise<void> {
  const path = conflictsPath(stored)
  const place = resolve(cwd, path)
  const yaml = await readKeptFile(path, cwd)
  const present = yaml === undefined ? [] : readPresent(path, yaml)
  const added = conflicts
    .map(({unit, incoming, isDisplaced}) => {
      const {target, state = 'translated', note} = isDisplaced ? unit : incoming
      const from = isDisplaced ? unit.origin : origin
      return {
        source: unit.source,
        target,
        state,
        ...(from !== undefined && {origin: from}),
        ...(note !== undefined && {note})
      }
    })
    .filter(
      (d) =>
        !present.some((e) => e.source === d.source && e.target === d.target)
    )
  if (added.length === 0) return
  const value =
    yaml === undefined
      ? createYaml(stored.lang.target, added, heading)
      : updateYaml(yaml, {
          changed: new Map(),
          added: added.map((entry) => ({before: present.length, entry}))
        })
  await writeFile(place, value)
}

const heading = ` Translations of units that were changed in the document and in the file that came
 back, and have the other one now. Put an entry in place of that in the file of
 translated units to take it, and delete it here.`

function readPresent(
  path: string,
  yaml: string
): ReturnType<typeof readTranslation>['units'] {
  try {
    return readTranslation(path, yaml).units
  } catch (error) {
    if (error instanceof YamlError)
      throw new OutputError(
        `Cannot add to ${path}: ${error.message}; put it right or move it away`
      )
    throw error
  }
}
