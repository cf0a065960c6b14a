import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import type {Finding, GlossaryFile} from '@zhengben/glossary'
import {findBuiltinGlossary} from '../builtin-glossary.ts'
import {builtin} from '../config.ts'
import {explainSystemError} from '../explain-system-error.ts'
import {type Project, shorten} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {findDamage} from './find-damage.ts'

/** A glossary file on the disk. */
export interface FoundFile extends GlossaryFile {
  /** Where it can be opened; `path` is how it is shown. */
  readonly absolute: string
}

/**
 * The glossary files that a linguist means: files and folders given, else the
 * folders of the project that are its own, else those that come with the
 * program. Bytes that are not UTF-8 are findings, and such a file is not among
 * the files: mended, it would lose what it holds.
 * @throws {UsageError} where a path cannot be read or holds no glossary.
 */
export async function readGlossaryFiles(
  paths: ReadonlyArray<string>,
  project: Project,
  cwd: string
): Promise<{files: Array<FoundFile>; findings: Array<Finding>}> {
  const places =
    paths.length > 0
      ? paths.map((d) => resolve(cwd, d))
      : await findOwnFolders(project)
  const files: Array<FoundFile> = []
  const findings: Array<Finding> = []
  for (const place of places)
    for (const absolute of await listTables(place, cwd)) {
      const path = shorten(cwd, absolute).replaceAll('\\', '/')
      const bytes = await readFile(absolute).catch((error) => {
        throw new UsageError(
          `Cannot read ${path}: ${explainSystemError(error)}`
        )
      })
      const damage = findDamage(path, bytes)
      if (damage) findings.push(damage)
      else files.push({path, absolute, value: bytes.toString('utf8')})
    }
  return {files, findings}
}

async function findOwnFolders({root, config}: Project): Promise<Array<string>> {
  if (root === undefined) return [await findBuiltinGlossary()]
  const own = config.glossary.filter((d) => d !== builtin)
  return own.length > 0
    ? own.map((d) => join(root, d))
    : [await findBuiltinGlossary()]
}

/** A file by itself, or the tables of a folder in the order they are read. */
async function listTables(place: string, cwd: string): Promise<Array<string>> {
  const shown = shorten(cwd, place)
  const found = await stat(place).catch((error) => {
    throw new UsageError(`Cannot read ${shown}: ${explainSystemError(error)}`)
  })
  if (found.isFile()) return [place]
  const isPart = ['variants', 'terms'].includes(basename(place))
  const folders = isPart
    ? [place]
    : [join(place, 'variants'), join(place, 'terms'), place]
  const tables: Array<string> = []
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => [])
    tables.push(
      ...names
        .filter((d) => d.endsWith('.tsv') && !d.startsWith('.'))
        .sort()
        .map((d) => join(folder, d))
    )
  }
  if (tables.length === 0)
    throw new UsageError(
      `Unexpected folder ${shown} without glossary, expected variants/*.tsv, terms/*.tsv or keep.tsv in it`
    )
  return tables
}
