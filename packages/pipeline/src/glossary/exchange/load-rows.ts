import {type Glossary, readGlossary} from '@zhengben/glossary'
import type {Project} from '../../project.ts'
import {UsageError} from '../../usage-error.ts'
import {type FoundFile, readGlossaryFiles} from '../read-files.ts'

/**
 * The project's own glossary and its files.
 * @throws {UsageError} where any of it cannot be used: whoever goes on without
 *   some rows would lose them.
 */
export async function loadRows(
  project: Project,
  cwd: string
): Promise<{files: ReadonlyArray<FoundFile>; glossary: Glossary}> {
  const {files, findings} = await readGlossaryFiles([], project, cwd)
  const {glossary, problems} = readGlossary(files)
  const broken = [...findings, ...problems.filter((d) => d.fatal)]
  if (broken.length > 0)
    throw new UsageError(
      `${broken.map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`).join('\n')}\nMend the glossary first; nothing was done`
    )
  return {files, glossary}
}
