import {relative} from 'node:path'
import {builtin} from '../../config.ts'
import {configName, type Project} from '../../project.ts'
import {UsageError} from '../../usage-error.ts'
import {type FoundFile, readGlossaryFiles} from '../read-files.ts'

/**
 * The glossary files that belong to a project; paths are relative to it and
 * have slashes, the same on every machine and from every folder.
 * @throws {UsageError} where there is no project, it has no files of its own,
 *   or one is not UTF-8.
 */
export async function readOwnFiles(
  project: Project,
  cwd: string
): Promise<Array<FoundFile>> {
  const {root, config} = project
  if (root === undefined || config.glossary.every((d) => d === builtin))
    throw new UsageError(
      `Unexpected absence of a glossary to write to, expected ${configName} at or above ${cwd} with a folder of its own under \`glossary\``
    )
  const {files, findings} = await readGlossaryFiles([], project, cwd)
  const [damage] = findings
  if (damage)
    throw new UsageError(
      `${damage.path}:${damage.line}:${damage.column} ${damage.reason}`
    )
  return files.map((d) => ({
    ...d,
    path: relative(root, d.absolute).replaceAll('\\', '/')
  }))
}
