import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {findDocuments} from './find-documents.ts'
import type {Project} from './project.ts'

/**
 * The texts that the command line means: files as they are called, and of a
 * document of the corpus, by its name or folder, its source. What is neither
 * stays as it is: reading it says what is wrong.
 */
export async function findSources(
  wanted: ReadonlyArray<string>,
  project: Project,
  cwd: string
): Promise<Array<string>> {
  const sources: Array<string> = []
  for (const path of wanted) {
    const found = await stat(resolve(cwd, path)).catch(() => undefined)
    const isFile = path === '-' || (found && !found.isDirectory())
    const documents = isFile
      ? []
      : await findDocuments([path], project, cwd, () => undefined)
    const [only] = documents
    sources.push(only && documents.length === 1 ? only.source : path)
  }
  return sources
}
