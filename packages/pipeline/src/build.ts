import {join, resolve} from 'node:path'
import {unitsOf} from '@zhengben/bitext'
import {
  createIndexEntry,
  type Edition,
  type IndexEntry,
  writeIndex
} from '@zhengben/formats'
import type {Problem} from '@zhengben/glossary'
import type {VFile} from 'vfile'
import {type BuildContext, buildDocument} from './build-document.ts'
import type {OutputFormat, RestoreSettings} from './config.ts'
import {type DocumentFiles, findDocuments} from './find-documents.ts'
import {InputError} from './input-error.ts'
import {loadDictionary} from './load-dictionary.ts'
import {loadGlossary} from './load-glossary.ts'
import {loadModel} from './load-model.ts'
import {loadRestorer} from './load-restorer.ts'
import {loadSegmenter} from './load-segmenter.ts'
import {locateMessages} from './locate-messages.ts'
import type {Project} from './project.ts'
import {readEpoch} from './read-epoch.ts'
import type {InputSource} from './read-input.ts'
import {UsageError} from './usage-error.ts'
import {writeFile} from './write-file.ts'

export interface BuildOptions {
  /** As given on the command line; empty for all of the corpus. */
  readonly documents: ReadonlyArray<string>
  readonly project: Project
  /** Absent: that of the project, else `out` in the working folder. */
  readonly out?: string
  readonly formats?: ReadonlyArray<OutputFormat>
  readonly settings: RestoreSettings
  readonly input: InputSource
  readonly noGlossary: boolean
  readonly sourceDateEpoch: string | undefined
  readonly warn: (text: string) => void
  readonly onDocument: (path: string, index: number, all: number) => void
}

/** What a build made. */
export interface BuildResult {
  /** The folder everything was written to. */
  readonly out: string
  /** The page that lists the documents; absent where none was asked for. */
  readonly index?: string
  readonly documents: ReadonlyArray<{
    readonly edition: Edition
    readonly entry: IndexEntry
    /** Mean score of the aligned units, 0–1; absent where none is. */
    readonly score?: number
  }>
  readonly reports: ReadonlyArray<VFile>
  /** What a person has to see to in any case. */
  readonly warnings: ReadonlyArray<VFile>
  /** Documents that had to be skipped. */
  readonly errors: ReadonlyArray<InputError>
  readonly glossaryProblems: ReadonlyArray<Problem>
}

/**
 * Build documents into `out/ID/…` and list them in `out/index.html`.
 * @throws {UsageError} where there is nothing to build, two documents share an
 *   id, or a file cannot be written.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const {project, input} = options
  const date = readEpoch(options.sourceDateEpoch)
  const errors: Array<InputError> = []
  const found = await findDocuments(
    options.documents,
    project,
    input.cwd,
    (error) => errors.push(error)
  )
  const out = resolve(
    input.cwd,
    options.out ?? join(project.root ?? input.cwd, project.config.out)
  )
  const {context, glossaryProblems} = await load(options, date)
  const documents: Array<BuildResult['documents'][number]> = []
  const reports: Array<VFile> = []
  const warnings: Array<VFile> = []
  const ids = new Map<string, DocumentFiles>()
  for (const [index, document] of found.entries()) {
    options.onDocument(document.source, index, found.length)
    try {
      const built = await buildDocument(document, context)
      const {edition, files} = built
      claim(ids, edition.meta.id, document)
      for (const {name, value} of files)
        await writeFile(join(out, edition.meta.id, name), value)
      locateMessages(edition.source.source, built.messages, built.reports[0])
      reports.push(...built.reports)
      warnings.push(...built.warnings)
      const links = files.map(({title, name}) => ({
        name: title,
        href: `${encodeURIComponent(edition.meta.id)}/${encodeURIComponent(name)}`
      }))
      const score = meanScore(edition)
      documents.push({
        edition,
        entry: createIndexEntry(edition, links),
        ...(score !== undefined && {score})
      })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  const made = {out, documents, reports, warnings, errors, glossaryProblems}
  if (documents.length === 0 || !context.formats.includes('html')) return made
  const index = join(out, 'index.html')
  await writeFile(index, writeIndex(documents.map((d) => d.entry)))
  return {...made, index}
}

async function load(
  {project, formats, settings, input, noGlossary, warn}: BuildOptions,
  date: string | undefined
): Promise<{
  context: BuildContext
  glossaryProblems: ReadonlyArray<Problem>
}> {
  const [{glossary, problems}, model, dictionary] = await Promise.all([
    noGlossary
      ? {glossary: {variants: [], terms: [], keep: []}, problems: []}
      : loadGlossary(project),
    loadModel(),
    loadDictionary()
  ])
  const merged = {...project.config.restore, ...settings}
  const restore = await loadRestorer(glossary, model, merged)
  const segment = await loadSegmenter(glossary.terms, model, warn)
  return {
    glossaryProblems: problems,
    context: {
      input,
      settings: merged,
      formats: formats ?? project.config.formats,
      resources: {glossary, restore, dictionary, segment},
      ...(date !== undefined && {date})
    }
  }
}

/** Case is ignored, for two such folders are one on many disks. */
function claim(
  ids: Map<string, DocumentFiles>,
  id: string,
  document: DocumentFiles
): void {
  const other = ids.get(id.toLowerCase())
  if (other)
    throw new UsageError(
      `Unexpected id \`${id}\` of ${document.source}, which is that of ${other.source}; give another \`id\` in document.yaml, or build them into two folders`
    )
  ids.set(id.toLowerCase(), document)
}

function meanScore({bitext}: Edition): number | undefined {
  const scores = [...unitsOf(bitext)].flatMap(({score}) => score ?? [])
  if (scores.length === 0) return
  return scores.reduce((sum, d) => sum + d, 0) / scores.length
}
