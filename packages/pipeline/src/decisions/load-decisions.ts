import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Decision} from '@zhengben/restore'
import {explainSystemError} from '../explain-system-error.ts'
import {findBeside} from '../find-beside.ts'
import {InputError} from '../input-error.ts'
import type {YamlPlace} from '../read-yaml.ts'
import {YamlError} from '../yaml-error.ts'

/** What people decided about a text, and where it stands. */
export interface Decisions {
  /** As it is shown. */
  readonly path: string
  readonly entries: ReadonlyArray<Decision>
  placeOf(keys: ReadonlyArray<string | number>): YamlPlace
}

/**
 * The decisions that stand beside a text: `decisions.yaml` of a document's
 * folder, else `NAME.decisions.yaml`; undefined where there are none.
 * @throws {InputError} where the file cannot be read or is wrong.
 */
export async function loadDecisions(
  source: string,
  cwd: string
): Promise<Decisions | undefined> {
  const path = await findBeside(source, 'decisions', cwd)
  if (path === undefined) return
  const yaml = await readFile(resolve(cwd, path), 'utf8').catch((error) => {
    throw new InputError(path, `Cannot be read: ${explainSystemError(error)}`)
  })
  // Few texts have any, and a parser of YAML takes long to load.
  const {parseDecisions} = await import('./parse-decisions.ts')
  try {
    return parseDecisions(path, yaml)
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    throw new InputError(path, error.message, error.places)
  }
}
