import {readdir, stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {type DocumentFiles, findDocuments} from '../find-documents.ts'
import {InputError} from '../input-error.ts'
import {bilingualEndings, isBilingual} from '../load-bilingual.ts'
import {type Project, shorten} from '../project.ts'

/** Something to check: a bilingual file or a document with its translation. */
export type CheckInput =
  | {readonly type: 'file'; readonly path: string}
  | {readonly type: 'document'; readonly document: DocumentFiles}

/**
 * What the paths of the command line mean: bilingual files, folders of them,
 * and documents as `build` takes them; without any, the whole corpus.
 * @throws {UsageError} where there is no corpus.
 */
export async function findInputs(
  paths: ReadonlyArray<string>,
  project: Project,
  cwd: string,
  onError: (error: InputError) => void
): Promise<Array<CheckInput>> {
  const result: Array<CheckInput> = []
  const addDocuments = async (wanted: ReadonlyArray<string>): Promise<void> => {
    const found = await findDocuments(wanted, project, cwd, onError)
    for (const document of found) result.push({type: 'document', document})
  }
  if (paths.length === 0) await addDocuments([])
  for (const path of paths) {
    if (path === '-') {
      onError(
        new InputError(
          path,
          `Unexpected standard input, expected a file with an ending of ${bilingualEndings.join(', ')}`
        )
      )
      continue
    }
    const place = resolve(cwd, path)
    const found = await stat(place).catch(() => undefined)
    if (!found?.isDirectory()) {
      if (isBilingual(path)) result.push({type: 'file', path})
      else await addDocuments([path])
      continue
    }
    const files = (await readdir(place))
      // Word leaves such a file beside an open document.
      .filter((d) => isBilingual(d) && !d.startsWith('~$'))
      .sort()
    if (files.length === 0 || (await holdsSource(place)))
      await addDocuments([path])
    else
      for (const name of files)
        result.push({type: 'file', path: shorten(cwd, join(place, name))})
  }
  return result
}

async function holdsSource(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((d) =>
    /^source\.(?:txt|md|markdown)$/i.test(d)
  )
}
