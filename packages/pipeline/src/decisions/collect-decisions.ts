import type {Decision} from '@zhengben/restore'
import {findDocuments} from '../find-documents.ts'
import type {InputError} from '../input-error.ts'
import type {Project} from '../project.ts'
import {loadDecisions} from './load-decisions.ts'

/**
 * All decisions about the documents that a person means, or about those of the
 * corpus; see `findDocuments`. Files that are wrong are left to `onError`.
 * @throws {UsageError} where there is no corpus.
 */
export async function collectDecisions(
  wanted: ReadonlyArray<string>,
  project: Project,
  cwd: string,
  onError: (error: InputError) => void
): Promise<Array<Decision>> {
  const result: Array<Decision> = []
  const found = await findDocuments(wanted, project, cwd, onError)
  for (const {source} of found)
    try {
      const decisions = await loadDecisions(source, cwd)
      result.push(...(decisions?.entries ?? []))
    } catch (error) {
      onError(error as InputError)
    }
  return result
}
