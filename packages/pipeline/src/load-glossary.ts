import {readdir, readFile, realpath} from 'node:fs/promises'
import {join} from 'node:path'
import {
  type Glossary,
  type GlossaryFile,
  mergeGlossaries,
  type Problem,
  readGlossary
} from '@zhengben/glossary'
import {findBuiltinGlossary} from './builtin-glossary.ts'
import {builtin} from './config.ts'
import {explainSystemError} from './explain-system-error.ts'
import {findDamage} from './glossary/find-damage.ts'
import {configName, type Project} from './project.ts'
import {UsageError} from './usage-error.ts'

/** Gives the glossary files of a folder under the name it is shown by. */
export type ReadFolder = (
  name: string,
  folder: string
) => Promise<Array<GlossaryFile>>

/**
 * The rows of the project's glossary folders, and of the built-in one where
 * the project asks for it or there is no project. Rows of earlier folders win.
 * Problems are those of the project's own files.
 * @param read The files as they are on the disk, unless told.
 * @throws {UsageError} where a folder is missing or a file cannot be used.
 */
export async function loadGlossary(
  project: Project,
  read: ReadFolder = readFolder
): Promise<{glossary: Glossary; problems: Array<Problem>}> {
  const folders = await findFolders(project)
  const parts = await Promise.all(
    folders.map(async ([name, folder]) =>
      readGlossary(await read(name, folder))
    )
  )
  const fatal = parts.flatMap((d) => d.problems.filter((e) => e.fatal))
  if (fatal.length > 0)
    throw new UsageError(
      fatal.map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`).join('\n')
    )
  const glossary = mergeGlossaries(parts.map((d) => d.glossary))
  if (glossary.variants.length + glossary.terms.length === 0)
    throw new UsageError(
      `Unexpected glossary without rows in ${folders.map(([name]) => name).join(', ')}; run with --no-glossary to do without`
    )
  const isOwn = ([name]: readonly [string, string]): boolean =>
    project.root !== undefined && name !== builtin
  return {
    glossary,
    problems: parts.flatMap((d, index) =>
      isOwn(folders[index] ?? ['', '']) ? d.problems : []
    )
  }
}

/** Names as shown to people, and folders; each folder once. */
async function findFolders({
  root,
  config
}: Project): Promise<Array<[name: string, folder: string]>> {
  if (root === undefined) return [['glossary', await findBuiltinGlossary()]]
  const found = new Map<string, string>()
  for (const name of config.glossary) {
    const folder =
      name === builtin ? await findBuiltinGlossary() : join(root, name)
    const real = await realpath(folder).catch((error) => {
      throw new UsageError(
        `Cannot read the glossary folder \`${name}\` that ${join(root, configName)} asks for: ${explainSystemError(error)}`
      )
    })
    if (!found.has(real)) found.set(real, name)
  }
  return [...found].map(([folder, name]) => [name, folder])
}

/**
 * The files of a folder as they are on the disk.
 * @throws {UsageError} where one cannot be read or is not UTF-8.
 */
export async function readFolder(
  name: string,
  folder: string
): Promise<Array<GlossaryFile>> {
  const paths = await Promise.all([
    list(folder, 'variants'),
    list(folder, 'terms'),
    list(folder, '')
  ])
  return Promise.all(
    paths.flat().map(async (each) => {
      const path = `${name}/${each}`
      const bytes = await readFile(join(folder, each)).catch((error) => {
        throw new UsageError(
          `Cannot read ${path}: ${explainSystemError(error)}`
        )
      })
      const damage = findDamage(path, bytes)
      if (damage)
        throw new UsageError(
          `${path}:${damage.line}:${damage.column} ${damage.reason}`
        )
      return {path, value: bytes.toString('utf8')}
    })
  )
}

/** The tables of one folder, sorted; none where there is no such folder. */
async function list(folder: string, part: string): Promise<Array<string>> {
  const names = await readdir(join(folder, part)).catch(() => [])
  return names
    .filter((d) => d.endsWith('.tsv') && !d.startsWith('.'))
    .sort()
    .map((d) => (part ? `${part}/${d}` : d))
}
