import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Correction} from '@zhengben/align'
import {explainSystemError} from '../explain-system-error.ts'
import {readPlacedYaml, type YamlPlace} from '../read-yaml.ts'
import {UsageError} from '../usage-error.ts'
import {correctionsSchema} from './corrections-schema.ts'

/** The corrections of an alignment, and where they stand. */
export interface Corrections {
  /** As it is shown. */
  readonly path: string
  readonly entries: ReadonlyArray<Correction>
  placeOf(keys: ReadonlyArray<string | number>): YamlPlace
  /** How the texts were cut where the corrections come from; absent where they are cut by the tool. */
  readonly sentences?: {
    readonly source: ReadonlyArray<string>
    readonly target: ReadonlyArray<string>
  }
}

/** UTF-16 units; tools write a correction for every sentence of a book. */
const maxLength = 32_000_000

/** @throws {YamlError} that lists what is wrong, by line and column. */
export function readCorrections(path: string, yaml: string): Corrections {
  const isEmpty = yaml.replace(/^\s*(?:#.*)?$/gmu, '').trim() === ''
  if (isEmpty) return {path, entries: [], placeOf: () => ({line: 1, column: 1})}
  const {value, placeOf} = readPlacedYaml(
    path,
    yaml,
    correctionsSchema,
    maxLength
  )
  return {path, entries: value, placeOf}
}

/**
 * Read a file of corrections: YAML, or the alignment of InterText where its
 * name ends in `.xml`.
 * @throws {UsageError} where it cannot be read or is wrong.
 */
export async function loadCorrections(
  path: string,
  cwd: string
): Promise<Corrections> {
  if (/\.xml$/i.test(path)) {
    const {loadInterText} = await import('./load-intertext.ts')
    return loadInterText(path, cwd)
  }
  const yaml = await readFile(resolve(cwd, path), 'utf8').catch((error) => {
    throw new UsageError(`Cannot read ${path}: ${explainSystemError(error)}`)
  })
  return readCorrections(path, yaml)
}
