import {Readable} from 'node:stream'
import {findDocuments} from '../../find-documents.ts'
import {InputError} from '../../input-error.ts'
import type {Project} from '../../project.ts'
import {readInput} from '../../read-input.ts'
import {UsageError} from '../../usage-error.ts'
import type {CorpusText} from './count-uses.ts'

/** The texts of all documents; none where the project has no corpus. */
export async function readCorpus(
  project: Project,
  cwd: string
): Promise<{
  texts: Array<CorpusText>
  documents: number
  unrestored: number
}> {
  const found = await findDocuments([], project, cwd, () => undefined).catch(
    (error) => {
      if (error instanceof UsageError) return []
      throw error
    }
  )
  const texts: Array<CorpusText> = []
  for (const {source, hand, target} of found)
    for (const [side, path] of [
      ['found', source],
      ['restored', hand],
      ['translation', target]
    ] as const)
      if (path !== undefined)
        texts.push({path, side, value: await readText(path, cwd)})
  return {
    texts,
    documents: found.length,
    unrestored: found.filter((d) => d.hand === undefined).length
  }
}

async function readText(path: string, cwd: string): Promise<string> {
  const stdin = Readable.from([])
  return readInput(path, {cwd, stdin}).then(
    (d) => d.text.replaceAll('\r\n', '\n'),
    (error) => {
      if (error instanceof InputError)
        throw new UsageError(`${path}: ${error.message}`)
      throw error
    }
  )
}
