import {lstat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {createEditorFiles} from './init/editor-files.ts'
import {starterFiles} from './init/starter-files.ts'
import {UsageError} from './usage-error.ts'
import {writeFile} from './write-file.ts'

/**
 * Make a project that builds: settings, a first document with damage to undo,
 * glossary files to grow, and what VS Code completes and checks them with. Returns the paths written, relative to the folder.
 * @throws {UsageError} where one of the files is there already; then nothing
 *   is written.
 */
export async function init(
  folder: string,
  cwd: string
): Promise<Array<string>> {
  const root = resolve(cwd, folder)
  const files = {...starterFiles, ...(await createEditorFiles())}
  const paths = Object.keys(files)
  for (const path of paths)
    if (await lstat(join(root, path)).catch(() => undefined))
      throw new UsageError(
        `Unexpected ${join(folder, path)}, which is there already; choose an empty folder`
      )
  for (const [path, value] of Object.entries(files))
    await writeFile(join(root, path), value)
  return paths
}
