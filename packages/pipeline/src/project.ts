import {readFile, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {builtin, type Config, defaultConfig} from './config.ts'
import {explainSystemError} from './explain-system-error.ts'
import {UsageError} from './usage-error.ts'

/** Where a command's settings, glossary and corpus come from. */
export interface Project {
  /** The folder of `zhengben.yaml`; absent where the built-in resources serve. */
  readonly root?: string
  readonly config: Config
}

export const configName = 'zhengben.yaml'

/**
 * The nearest folder with `zhengben.yaml` at or above the first input, else at
 * or above the working folder, else none: then the built-in resources serve
 * and nothing depends on the working folder.
 * @throws {UsageError} where the file cannot be read or is wrong.
 */
export async function findProject(
  cwd: string,
  firstInput?: string
): Promise<Project> {
  const root =
    (firstInput === undefined
      ? undefined
      : await findRoot(resolve(cwd, firstInput))) ?? (await findRoot(cwd))
  if (root === undefined)
    return {config: {...defaultConfig, glossary: [builtin]}}
  const path = join(root, configName)
  const shown = shorten(cwd, path)
  try {
    const text = await readFile(path, 'utf8')
    const {readConfig} = await import('./read-config.ts')
    const config = await readConfig(shown, text)
    return {root, config: await leaveOutGlossary(root, config)}
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Cannot read ${shown}: ${explainSystemError(error)}`)
  }
}

/** A project need not have the folder that is usual for glossary files. */
async function leaveOutGlossary(root: string, config: Config): Promise<Config> {
  const [usual] = defaultConfig.glossary
  const isUsual = config.glossary.join() === defaultConfig.glossary.join()
  if (!isUsual || usual === undefined) return config
  const found = await stat(join(root, usual)).catch(() => undefined)
  return found ? config : {...config, glossary: [builtin]}
}

/** The path from the working folder, where that is shorter and clear. */
export function shorten(cwd: string, path: string): string {
  const short = relative(cwd, path)
  return short === '' || short.startsWith('..') ? path : short
}

async function findRoot(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = await stat(join(folder, configName)).catch(() => undefined)
    if (found?.isFile()) return folder
    if (dirname(folder) === folder) return
  }
}
