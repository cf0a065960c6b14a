import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {applyDecisions, type DecisionOutcome} from '@zhengben/glossary'
import {explainSystemError} from '../explain-system-error.ts'
import type {Project} from '../project.ts'
import {readYaml} from '../read-yaml.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import {
  type DecisionsFile,
  decisionsFileSchema,
  decisionsFormat
} from './review/decisions-file-schema.ts'
import {readOwnFiles} from './review/read-own-files.ts'
import {findChanged, nameVersions} from './review/versions.ts'

export type {DecisionOutcome} from '@zhengben/glossary'

/** What came of a decisions file. */
export interface AppliedDecisions {
  /** One for each decision, in the order of the file. */
  readonly outcomes: ReadonlyArray<DecisionOutcome>
  /** Paths of the files that were written, or would be. */
  readonly written: ReadonlyArray<string>
}

/** Of a page of some thousand rows. */
const maxLength = 32_000_000

/**
 * Write the decisions that a review page saved into the glossary of a project.
 * What conflicts is left as it stands and among the outcomes.
 * @throws {UsageError} where the file cannot be read or is no such file, or was
 *   made for another version of the glossary, `merge` is not set, and not every
 *   decision is in the glossary already; then nothing is written.
 */
export async function applyDecisionsFile(options: {
  readonly path: string
  readonly project: Project
  readonly cwd: string
  /** Whether the glossary may have changed since. */
  readonly merge: boolean
  /** Only say what would be written. */
  readonly isTrial: boolean
}): Promise<AppliedDecisions> {
  const {path, project, cwd, merge, isTrial} = options
  const file = await readDecisionsFile(path, cwd)
  const files = await readOwnFiles(project, cwd)
  const {files: written, outcomes} = applyDecisions(files, file.decisions)
  const changed = findChanged(file.glossary, nameVersions(files))
  // Applied a second time, a file finds the glossary changed by itself.
  const isDone = outcomes.every((d) => d.result === 'unchanged')
  if (changed.length > 0 && !merge && !isDone)
    throw new UsageError(
      `Unexpected decisions for another version of the glossary in ${path}: since the page was made, ${listPaths(changed)} changed. Make the page anew, or apply what still fits with --merge`
    )
  if (!isTrial)
    for (const {path: name, value} of written)
      await writeFile(join(project.root as string, name), value)
  return {outcomes, written: written.map((d) => d.path)}
}

async function readDecisionsFile(
  path: string,
  cwd: string
): Promise<DecisionsFile> {
  const json = await readFile(resolve(cwd, path), 'utf8').catch((error) => {
    throw new UsageError(`Cannot read ${path}: ${explainSystemError(error)}`)
  })
  if (!json.includes(decisionsFormat))
    throw new UsageError(
      `Unexpected content of ${path}, expected a file that a review page saved, such as suggest.decisions.json`
    )
  // JSON is YAML, and this reader says where something is wrong.
  return readYaml(path, json, decisionsFileSchema, maxLength)
}

function listPaths(paths: ReadonlyArray<string>): string {
  const more = paths.length - 3
  return `${paths.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
