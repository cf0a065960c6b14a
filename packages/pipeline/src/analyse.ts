import {
  type Analysis,
  createAnalyser,
  createMemory,
  defaultRates,
  type Rates
} from '@zhengben/translate'
import {combineMemories} from '@zhengben/translate/memory'
import type {VFile} from 'vfile'
import {createJobReader} from './analyse/create-job-reader.ts'
import {findDocuments} from './find-documents.ts'
import {InputError} from './input-error.ts'
import {loadGlossary} from './load-glossary.ts'
import {loadModel} from './load-model.ts'
import {loadRestorer} from './load-restorer.ts'
import {loadSegmenter} from './load-segmenter.ts'
import {openLookups} from './memory/open-lookups.ts'
import type {Project} from './project.ts'
import type {InputSource} from './read-input.ts'

export {writeCsv} from '@zhengben/formats/csv'
export {
  type Analysis,
  type BandName,
  type BandVolume,
  bandNames,
  type Rates
} from '@zhengben/translate'
export {writeFile} from './write-file.ts'

export interface AnalyseOptions {
  /** As given on the command line; empty for all of the corpus. */
  readonly documents: ReadonlyArray<string>
  /** Memories, in TMX or as `memory import` makes them; those of the project where empty. */
  readonly memories: ReadonlyArray<string>
  /** Whether translations in the corpus are a memory, too. */
  readonly usesCorpus: boolean
  readonly project: Project
  readonly input: InputSource
  readonly noGlossary: boolean
  readonly warn: (text: string) => void
  /** Hears what is being done. */
  readonly onStep: (text: string) => void
}

export interface AnalyseResult {
  readonly documents: ReadonlyArray<Analysis>
  readonly total: Analysis
  readonly rates: Rates
  /** How many translations the documents were held against. */
  readonly memory: {readonly entries: number}
  readonly reports: ReadonlyArray<VFile>
  /** Inputs that had to be skipped. */
  readonly errors: ReadonlyArray<InputError>
}

/** What is analysed of a folder that is no document. */
const texts = /\.(?:txt|md|markdown|tsv)$/i
/** A line on the terminal for so many segments. */
const segmentsBetweenSteps = 500

/**
 * Count documents and hold them against memories and against each other.
 * @throws {UsageError} where there is nothing to analyse.
 */
export async function analyse(options: AnalyseOptions): Promise<AnalyseResult> {
  const {project, input, onStep} = options
  const errors: Array<InputError> = []
  const skip = (error: InputError): void => void errors.push(error)
  const found = await findDocuments(
    options.documents,
    project,
    input.cwd,
    skip,
    texts
  )
  const {config} = project
  const [glossary, model] = await Promise.all([
    options.noGlossary
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel()
  ])
  const jobs = createJobReader({
    input,
    settings: config.restore,
    glossary,
    restore: await loadRestorer(glossary, model, config.restore),
    segment: await loadSegmenter(glossary.terms, model, options.warn)
  })
  const own = createMemory()
  const lookups = await openLookups(options.memories, project, input.cwd, {
    onStep,
    onError: skip
  })
  const memory = combineMemories([own, ...lookups.memories])
  const translated =
    options.usesCorpus && project.root !== undefined
      ? await findDocuments([], project, input.cwd, () => undefined)
      : []
  for (const document of translated)
    try {
      onStep(document.source)
      for (const entry of await jobs.readTranslation(document)) own.add(entry)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      skip(error)
    }
  const rates = {...defaultRates, ...config.analyse.rates}
  const analyser = createAnalyser({
    countWords: jobs.countWords,
    rates,
    ...(memory.size > 0 && {memory})
  })
  const documents: Array<Analysis> = []
  const reports: Array<VFile> = []
  for (const [index, document] of found.entries())
    try {
      const at = `${index + 1}/${found.length} ${document.source}`
      onStep(at)
      const {job, files} = await jobs.read(document)
      let done = 0
      documents.push(
        analyser.add(job, () => {
          if (++done % segmentsBetweenSteps === 0)
            onStep(`${at}, segment ${done} of ${job.segments.length}`)
        })
      )
      reports.push(...files)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      skip(error)
    }
  const result = {
    documents,
    total: analyser.total(),
    rates,
    memory: {entries: memory.size},
    reports,
    errors
  }
  lookups.close()
  return result
}
