import {readdir, stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {type DocumentFiles, findDocuments} from '../../find-documents.ts'
import {InputError} from '../../input-error.ts'
import {type Project, shorten} from '../../project.ts'

const text = /(?<!\.en)\.(?:txt|md|markdown)$/i
/** Describes a folder, and is no text of it. */
const description = /^(?:README|LICENSE|CHANGELOG)\b/i

/**
 * The texts a person means: documents as `findDocuments` finds them, files by
 * path, and of a folder without documents every text file in it and below.
 * What cannot be used is left to `onError`.
 * @throws {UsageError} where there is nothing to read.
 */
export async function findTexts(
  wanted: ReadonlyArray<string>,
  project: Project,
  cwd: string,
  onError: (error: InputError) => void
): Promise<Array<DocumentFiles>> {
  if (wanted.length === 0) return findDocuments([], project, cwd, onError)
  const result: Array<DocumentFiles> = []
  for (const path of wanted) {
    let failure: InputError | undefined
    const found = await findDocuments([path], project, cwd, (error) => {
      failure = error
    })
    const place = resolve(cwd, path)
    const isFolder = await stat(place).then(
      (d) => d.isDirectory(),
      () => false
    )
    const files =
      found.length === 0 && isFolder ? await listTexts(place, project, cwd) : []
    result.push(...found, ...files)
    if (found.length + files.length > 0) continue
    onError(
      isFolder
        ? new InputError(
            path,
            `Unexpected folder ${path} without texts, expected documents or files *.txt or *.md in it`
          )
        : (failure ?? new InputError(path, 'Cannot be read'))
    )
  }
  return result
}

async function listTexts(
  folder: string,
  project: Project,
  cwd: string
): Promise<Array<DocumentFiles>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((d) => d.isFile() && text.test(d.name) && !description.test(d.name))
    .map((d) => shorten(cwd, join(d.parentPath, d.name)))
    .filter(
      (d) =>
        !/(?:^|[\\/])(?:\.|node_modules)/.test(d.replace(/^(?:\.\.[\\/])+/, ''))
    )
    .sort()
  // Of no path at all the corpus would be read.
  if (paths.length === 0) return []
  return findDocuments(paths, project, cwd, () => undefined)
}
