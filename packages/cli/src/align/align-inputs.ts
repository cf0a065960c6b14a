import {
  findProject,
  type InputError,
  type Project,
  UsageError
} from '@zhengben/pipeline'
import {
  type AlignedTexts,
  alignDocumentFiles,
  alignLines,
  alignTexts,
  type DocumentFiles,
  findBeside,
  findDocuments,
  loadCorrections,
  loadDecisions,
  loadDictionary,
  loadGlossary,
  loadModel,
  loadRestorer,
  loadSegmenter,
  readInput,
  refuseMarkup
} from '@zhengben/pipeline/align'
import type {VFile} from 'vfile'
import type {Arguments} from '../command.ts'
import type {Io} from '../io.ts'
import {readEmbedder} from './read-embedder.ts'
import type {Wishes} from './read-wishes.ts'

type Model = Awaited<ReturnType<typeof loadModel>>

/** Aligned texts, and what was said of them when they were read. */
export interface AlignedInputs {
  readonly aligned: AlignedTexts
  readonly files: ReadonlyArray<VFile>
  /** What was read, as paths from the working folder. */
  readonly paths: ReadonlyArray<string>
}

/** Load what alignment needs, read both sides and align them. */
export async function alignInputs(
  {flags, values}: Arguments,
  {source, target, review, date}: Wishes,
  io: Io
): Promise<AlignedInputs> {
  const project = await findProject(io.cwd, source === '-' ? target : source)
  const document =
    target === undefined
      ? await findDocument(source, project, io.cwd)
      : undefined
  const settings = project.config.restore
  const embed = readEmbedder(values, io.env)
  const {model, ...loaded} = await loadResources(
    flags.has('no-glossary'),
    project,
    io
  )
  const forLines = {...loaded, ...(embed && {embed})}
  const input = {
    cwd: io.cwd,
    stdin: io.stdin,
    ...(values['encoding'] !== undefined && {encoding: values['encoding']})
  }
  const beside = document
    ? document.corrections
    : await findBeside(source, 'alignment', io.cwd)
  const path = flags.has('no-alignment')
    ? undefined
    : (values['alignment'] ?? beside)
  const options = {
    corrections:
      path === undefined ? undefined : await loadCorrections(path, io.cwd),
    alternatives: review !== undefined
  }
  const loadForTexts = async (): Promise<Parameters<typeof alignTexts>[2]> => ({
    ...forLines,
    restore: await loadRestorer(forLines.glossary, model, settings)
  })
  if (document) {
    const resources = await loadForTexts()
    const context = {input, resources, settings, ...(date && {date})}
    const {corrections: _, ...files} = document
    const aligned = await alignDocumentFiles(files, context, options)
    const paths = [document.source, document.target, document.hand]
    return {aligned, files: [], paths: paths.filter((d) => d !== undefined)}
  }
  const left = await readInput(source, input)
  const right = await readInput(target as string, input)
  refuseMarkup(left)
  refuseMarkup(right)
  return {
    aligned: flags.has('lines')
      ? await alignLines(left, right, forLines, options)
      : await alignTexts(left, right, await loadForTexts(), settings, {
          ...options,
          decisions: await loadDecisions(source, io.cwd)
        }),
    files: [left.file, right.file],
    paths: [source, target as string]
  }
}

async function findDocument(
  wanted: string,
  project: Project,
  cwd: string
): Promise<DocumentFiles> {
  const errors: Array<InputError> = []
  const found = await findDocuments([wanted], project, cwd, (d) =>
    errors.push(d)
  )
  const [document] = found
  if (errors[0]) throw errors[0]
  if (document && found.length === 1) return document
  throw new UsageError(
    `Unexpected ${found.length} documents in ${wanted}, expected one: ${found.map((d) => d.name).join(', ')}`
  )
}

/** What every way to align needs; lines do without restoration. */
async function loadResources(
  noGlossary: boolean,
  project: Project,
  io: Io
): Promise<Parameters<typeof alignLines>[2] & {readonly model: Model}> {
  const [glossary, model, dictionary] = await Promise.all([
    noGlossary
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel(),
    loadDictionary()
  ])
  const segment = await loadSegmenter(glossary.terms, model, (text) =>
    io.stderr.write(`zhengben: ${text}\n`)
  )
  return {glossary, model, dictionary, segment}
}
