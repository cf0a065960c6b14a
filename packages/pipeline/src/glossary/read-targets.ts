import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {findCommit} from './git.ts'
import {requireCommit, versionedFolder} from './revision.ts'

/**
 * Tell a revision, which may come first, from folders and files.
 * @throws {UsageError} where the first is neither, or both.
 */
export async function readTargets(
  targets: ReadonlyArray<string>,
  project: Project,
  cwd: string
): Promise<{readonly commit: string; readonly folders: Array<string>}> {
  const [first, ...rest] = targets
  const head = (): Promise<string> => requireCommit(project, 'HEAD')
  if (first === undefined) return {commit: await head(), folders: []}
  const exists = await stat(resolve(cwd, first)).catch(() => undefined)
  const folder = await versionedFolder(project)
  const commit = /^[./]/.test(first)
    ? undefined
    : await findCommit(folder, first)
  if (exists && commit !== undefined)
    throw new UsageError(
      `Unexpected ${first}, which is a revision and a path; write HEAD ./${first} for the path, or the commit's number for the revision`
    )
  if (commit !== undefined) return {commit, folders: rest}
  if (exists) return {commit: await head(), folders: [...targets]}
  throw new UsageError(
    `Unexpected ${first}, expected a revision that git knows in ${folder}, or a folder or file to try`
  )
}
