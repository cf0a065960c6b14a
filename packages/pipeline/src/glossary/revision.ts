import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Glossary, GlossaryFile} from '@zhengben/glossary'
import {findBuiltinGlossary} from '../builtin-glossary.ts'
import {builtin} from '../config.ts'
import {loadGlossary, readFolder} from '../load-glossary.ts'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {askGit, findCommit} from './git.ts'

/**
 * The project's glossary as it was in a commit; the folders are those that the
 * project asks for now. Rows that come with the program have no versions.
 * @throws {UsageError} where there is no git, no such revision, or its glossary
 * cannot be used.
 */
export async function loadGlossaryAt(
  project: Project,
  commit: string
): Promise<Glossary> {
  try {
    const {glossary} = await loadGlossary(project, (name, folder) =>
      name === builtin
        ? readFolder(name, folder)
        : readFolderAt(name, folder, commit)
    )
    return glossary
  } catch (error) {
    if (error instanceof UsageError)
      throw new UsageError(
        `In revision ${commit.slice(0, 10)}: ${error.message}`
      )
    throw error
  }
}

/**
 * The commit that a revision means for the project's glossary.
 * @throws {UsageError} where there is none.
 */
export async function requireCommit(
  project: Project,
  revision: string
): Promise<string> {
  const folder = await versionedFolder(project)
  const commit = await findCommit(folder, revision)
  if (commit !== undefined) return commit
  throw new UsageError(
    revision === 'HEAD'
      ? 'Unexpected repository without commits; there is no version to compare with (git commit makes the first)'
      : `Unexpected revision ${revision}, expected a commit, branch or tag of the repository in ${folder}`
  )
}

/** Where git is asked. */
export async function versionedFolder({root}: Project): Promise<string> {
  return root ?? (await findBuiltinGlossary())
}

/** The glossary files of a folder in a commit; what did not change comes from the disk. */
async function readFolderAt(
  name: string,
  folder: string,
  commit: string
): Promise<Array<GlossaryFile>> {
  const listing = await askGit(folder, 'ls-tree', '-r', '-z', commit, './')
  const entries = listing
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, hash, path] = /^\d+ blob ([\da-f]+)\t(.*)$/s.exec(line) ?? []
      return hash && path && isTable(path) ? [{hash, path}] : []
    })
  const order = ['variants/', 'terms/', '']
  const rank = (path: string): number =>
    order.findIndex((d) => path.startsWith(d))
  const sorted = entries.sort(
    (a, b) =>
      rank(a.path) - rank(b.path) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  )
  return Promise.all(
    sorted.map(async ({hash, path}) => ({
      path: `${name}/${path}`,
      value:
        (await readSame(join(folder, path), hash)) ??
        (await askGit(folder, 'cat-file', 'blob', hash)).toString()
    }))
  )
}

function isTable(path: string): boolean {
  return /^(?:(?:variants|terms)\/)?[^/.][^/]*\.tsv$/.test(path)
}

/** The file on the disk, where it holds what git calls by this name. */
async function readSame(
  path: string,
  hash: string
): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return
  const own = createHash(hash.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
  return own === hash ? bytes.toString() : undefined
}
