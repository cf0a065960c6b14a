import {basename} from 'node:path'
import {findInputs} from '../check/find-inputs.ts'
import type {DocumentFiles} from '../find-documents.ts'
import type {InputError} from '../input-error.ts'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'

/** What is to be translated, and how its translation is kept. */
export type JobInput =
  | {readonly type: 'document'; readonly document: DocumentFiles}
  | {readonly type: 'text'; readonly document: DocumentFiles}
  | {readonly type: 'bilingual'; readonly path: string}

/**
 * What the paths of the command line mean; without any, the whole corpus.
 * Documents keep their translation themselves; any other file is translated by
 * itself, into `output` or on standard output.
 * @throws {UsageError} where there is no corpus, or one output for many.
 */
export async function findJobs(
  paths: ReadonlyArray<string>,
  output: string | undefined,
  project: Project,
  cwd: string,
  onError: (error: InputError) => void
): Promise<Array<JobInput>> {
  const inputs = await findInputs(paths, project, cwd, onError)
  const jobs = inputs.map((item): JobInput => {
    if (item.type === 'file') return {type: 'bilingual', path: item.path}
    const {document} = item
    const isFolder = /^source\.\w+$/i.test(basename(document.source))
    return {type: isFolder ? 'document' : 'text', document}
  })
  const alone = jobs.find((d) => d.type !== 'document')
  if (alone && jobs.length > 1)
    throw new UsageError(
      `Unexpected ${nameOf(alone)} among others, expected it alone: its translation is written to -o FILE or to standard output`
    )
  if (output !== undefined && !alone && jobs.length > 0)
    throw new UsageError(
      `Unexpected -o ${output} for documents, expected none: their translations are kept in translation.en.yaml beside them; zhengben build writes other files`
    )
  return jobs
}

/** As shown. */
export function nameOf(job: JobInput): string {
  return job.type === 'bilingual' ? job.path : job.document.source
}
