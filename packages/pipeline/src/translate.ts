import type {CheckResources} from '@zhengben/translate'
import type {Engine} from '@zhengben/translate/engines'
import type {VFile} from 'vfile'
import {openEngineFiles} from './adapters/engine-files.ts'
import {httpPorts} from './adapters/http-ports.ts'
import {createJobReader, type JobReader} from './analyse/create-job-reader.ts'
import {InputError} from './input-error.ts'
import {loadDocumentContext} from './load-document-context.ts'
import {openLookups} from './memory/open-lookups.ts'
import {type Project, shorten} from './project.ts'
import {readEpoch} from './read-epoch.ts'
import type {InputSource} from './read-input.ts'
import {refuseInputs} from './refuse-inputs.ts'
import {checkDrafts} from './translate/check-drafts.ts'
import {createEngine, type EngineChoice} from './translate/create-engine.ts'
import {
  type FilledJob,
  type FillSources,
  fillJob
} from './translate/fill-job.ts'
import {findJobs, type JobInput, nameOf} from './translate/find-jobs.ts'
import type {Job, JobOutput} from './translate/job.ts'
import {loadMemory} from './translate/load-memory.ts'
import {readBilingualJob} from './translate/read-bilingual-job.ts'
import {readDocumentJob, readTextJob} from './translate/read-document-job.ts'
import {reportJob} from './translate/report-job.ts'
import {type JobSummary, summarizeJob} from './translate/summarize-job.ts'
import {refuseOutput, writeText} from './translate/write-text.ts'
import type {UnitContext} from './translation/read-units.ts'

export type {PlannedRequest} from './translate/describe-request.ts'
export {
  type FillBand,
  fillBands,
  type JobSummary
} from './translate/summarize-job.ts'

export interface TranslateOptions {
  /** As given on the command line; empty for all of the corpus. */
  readonly paths: ReadonlyArray<string>
  /** Absent where nobody named one: then nothing is sent anywhere. */
  readonly engine?: Omit<EngineChoice, 'isDry'>
  /** Memories, in TMX or as `memory import` makes them; those of the project where empty. */
  readonly memories: ReadonlyArray<string>
  /** Whether translations in the corpus are a memory, too. */
  readonly usesCorpus: boolean
  /** The least match that is filled in, in percent. */
  readonly minimum: number
  /** Whether nothing is to be sent or written. */
  readonly isDry: boolean
  readonly output?: string
  readonly project: Project
  readonly input: InputSource
  readonly noGlossary: boolean
  readonly sourceDateEpoch: string | undefined
  /** Stops the work; what is done is kept. */
  readonly signal?: AbortSignal
  readonly warn: (text: string) => void
  /** Hears what is being done. */
  readonly onStep: (text: string) => void
}

export interface TranslateResult {
  readonly jobs: ReadonlyArray<JobSummary>
  /** How many translations the units were held against. */
  readonly memory: {readonly entries: number}
  /** Where texts were sent, or would be; absent where no engine was named. */
  readonly engine?: {
    readonly name: string
    readonly model?: string
    readonly host: string
    /** How many requests were sent. */
    readonly sent: number
    /** The record of what was sent; absent where nothing may be. */
    readonly log?: string
  }
  /** What a person has to see to, by file. */
  readonly reports: ReadonlyArray<VFile>
  /** Inputs that had to be skipped. */
  readonly errors: ReadonlyArray<InputError>
  /** Why the work was not finished. */
  readonly failure?: string
}

/**
 * Fill what nobody has translated: from memory, then by an engine, if one was
 * named. What is translated stays as it is.
 * @throws {UsageError} where there is nothing to translate, or the engine or a
 *   resource is missing.
 */
export async function translate(
  options: TranslateOptions
): Promise<TranslateResult> {
  const {project, input, output, signal} = options
  const errors: Array<InputError> = []
  const onError = (error: InputError): void => void errors.push(error)
  const engine =
    options.engine &&
    createEngine(project, {...options.engine, isDry: options.isDry}, httpPorts)
  const inputs = await findJobs(
    options.paths,
    output,
    project,
    input.cwd,
    onError
  )
  if (output !== undefined)
    await refuseInputs(
      [output],
      [...options.paths, ...options.memories],
      input.cwd
    )
  const {context, resources, jobs: reader} = await load(options)
  const lookups = await openLookups(options.memories, project, input.cwd, {
    onStep: options.onStep,
    onError
  })
  const memory = await loadMemory({
    ...options,
    cwd: input.cwd,
    jobs: reader,
    onError
  })
  const entries = [memory, ...lookups.memories].reduce(
    (sum, d) => sum + d.size,
    0
  )
  const files =
    engine && !options.isDry && project.root !== undefined
      ? await openEngineFiles(project.root)
      : undefined
  const jobs: Array<JobSummary> = []
  const reports: Array<VFile> = []
  let failure: string | undefined
  let sent = 0
  for (const item of inputs)
    try {
      options.onStep(nameOf(item))
      const job = await readJob(item, options, context)
      const sources: FillSources = {
        ...options,
        memory,
        stores: lookups.memories,
        resources,
        // An engine that failed is asked no more.
        engine: failure === undefined ? engine : undefined,
        files
      }
      const found = await fillJob(job, sources)
      failure ??= found.failure
      sent += found.sent
      const made = options.isDry ? {} : await job.finish(found.drafts)
      const filled = dropUnplaced(found, made)
      const findings = checkDrafts(job, filled, project.config.check, resources)
      reports.push(...job.warnings, reportJob(job, filled, findings))
      jobs.push(summarizeJob(job, filled, made, findings))
      if (signal?.aborted) break
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      onError(error)
    }
  lookups.close()
  return {
    jobs,
    memory: {entries},
    ...(engine && {
      engine: {
        ...describeEngine(engine),
        sent,
        ...(files && {log: shorten(input.cwd, files.logPath)})
      }
    }),
    reports,
    errors,
    ...(failure !== undefined && {failure})
  }
}

/** What could not be written is left, and said to be. */
function dropUnplaced(
  filled: FilledJob,
  {unplaced = new Set()}: JobOutput
): FilledJob {
  if (unplaced.size === 0) return filled
  const keep = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
    new Map([...map].filter(([unit]) => !unplaced.has(unit)))
  return {
    ...filled,
    drafts: keep(filled.drafts),
    scores: keep(filled.scores),
    byEngine: new Set([...filled.byEngine].filter((d) => !unplaced.has(d))),
    problems: new Map([
      ...filled.problems,
      ...Array.from(
        unplaced,
        (unit) =>
          [
            unit,
            `It has no clear place in the file: ${filled.drafts.get(unit)?.target.text ?? ''}`
          ] as const
      )
    ])
  }
}

function describeEngine({
  name,
  model,
  host
}: Engine): Omit<TranslateResult['engine'] & object, 'log' | 'sent'> {
  return {name, ...(model !== undefined && {model}), host}
}

function readJob(
  item: JobInput,
  {output, input, warn}: TranslateOptions,
  context: UnitContext
): Promise<Job> {
  if (item.type === 'bilingual')
    return readBilingualJob(item.path, output, input, warn)
  if (item.type === 'document') return readDocumentJob(item.document, context)
  if (output !== undefined) refuseOutput(output)
  return readTextJob(item.document, context, (made) =>
    writeText(made, output, input.cwd)
  )
}

async function load(options: TranslateOptions): Promise<{
  context: UnitContext
  resources: CheckResources
  jobs: JobReader
}> {
  const loaded = await loadDocumentContext(options)
  const {input, settings, resources} = loaded
  const {glossary, dictionary, restore, segment} = resources
  const date = readEpoch(options.sourceDateEpoch)
  return {
    context: {...loaded, ...(date !== undefined && {date})},
    resources: {dictionary, segment, terms: glossary.terms},
    jobs: createJobReader({input, settings, glossary, restore, segment})
  }
}
