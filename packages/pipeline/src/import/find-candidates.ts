import {findDocuments} from '../find-documents.ts'
import {InputError} from '../input-error.ts'
import type {Project} from '../project.ts'
import {describeDocument} from '../read-document.ts'
import {UsageError} from '../usage-error.ts'
import type {Candidate} from './find-targets.ts'

/** Where documents are looked for. */
interface CandidateSources {
  /** The only one, by name or path; all of the corpus where absent. */
  readonly document?: string
  readonly project: Project
  readonly cwd: string
}

/**
 * The documents that an import may be for; what cannot be read is left to `onError`.
 * @throws {UsageError} where there is no corpus, or the one named is none or several.
 */
export async function findCandidates(
  {document, project, cwd}: CandidateSources,
  onError: (error: InputError) => void
): Promise<Array<Candidate>> {
  const errors: Array<InputError> = []
  const found = await findDocuments(
    document === undefined ? [] : [document],
    project,
    cwd,
    (d) => errors.push(d)
  )
  if (document !== undefined && found.length !== 1)
    throw new UsageError(
      errors[0]?.message ??
        `Unexpected ${found.length} documents in ${document}, expected one: ${found.map((d) => d.name).join(', ')}`
    )
  for (const error of errors) onError(error)
  const candidates: Array<Candidate> = []
  for (const each of found)
    try {
      const {meta} = await describeDocument(each, cwd)
      candidates.push({document: each, id: meta.id})
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      onError(error)
    }
  return candidates
}
