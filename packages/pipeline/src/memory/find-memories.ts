import {stat} from 'node:fs/promises'
import {extname, resolve} from 'node:path'
import {defaultConfig} from '../config.ts'
import {type Project, shorten} from '../project.ts'
import {UsageError} from '../usage-error.ts'

/** Whether a memory is TMX, by its ending, and no file that `memory import` makes. */
export function isTmx(path: string): boolean {
  return extname(path).toLowerCase() === '.tmx'
}

/**
 * The memories that the command line names, else those of the project, as
 * paths to open and show. That no file is there yet is no fault where nobody
 * named it.
 */
export async function findMemories(
  named: ReadonlyArray<string>,
  {root, config}: Project,
  cwd: string
): Promise<Array<string>> {
  if (named.length > 0) return [...named]
  if (root === undefined) return []
  const paths = config.memory.map((d) => shorten(cwd, resolve(root, d)))
  const isUsual = config.memory.join() === defaultConfig.memory.join()
  if (!isUsual) return paths
  const found = await Promise.all(
    paths.map((d) => stat(resolve(cwd, d)).catch(() => undefined))
  )
  return paths.filter((_, k) => found[k])
}

/**
 * The one memory to write to, export or count: the file that the command line
 * names, else the first of the project that is no TMX.
 * @throws {UsageError} where there is none.
 */
export function findStore(
  named: string | undefined,
  {root, config}: Project,
  cwd: string
): string {
  const own =
    root === undefined ? undefined : config.memory.find((d) => !isTmx(d))
  const path =
    named ??
    (own === undefined ? undefined : shorten(cwd, resolve(root ?? cwd, own)))
  if (path === undefined)
    throw new UsageError(
      'Unexpected absence of a memory, expected --memory FILE.sqlite, or memory: FILE.sqlite in zhengben.yaml'
    )
  if (isTmx(path))
    throw new UsageError(
      `Unexpected memory ${path}, expected a file like memory.sqlite: TMX is taken in with zhengben memory import`
    )
  return path
}
