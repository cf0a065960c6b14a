import {stat} from 'node:fs/promises'
import {basename, extname, resolve} from 'node:path'
import type {UnitState} from '@zhengben/bitext'
import type {VFile} from 'vfile'
import {checkLanguages} from './check-languages.ts'
import {showSentence} from './corrections/show-sentence.ts'
import {findCandidates} from './import/find-candidates.ts'
import {type Candidate, findTargets} from './import/find-targets.ts'
import {
  holdsWork,
  type IncomingUnit,
  type Refusal
} from './import/incoming-unit.ts'
import {type MergedDocument, mergeDocument} from './import/merge-document.ts'
import {readIncoming} from './import/read-incoming.ts'
import {keepRefused, refusedPath} from './import/refused-file.ts'
import {createUnitReader, type UnitReader} from './import/unit-reader.ts'
import {type ImportedDocument, writeDocument} from './import/write-document.ts'
import {InputError} from './input-error.ts'
import {loadBilingual} from './load-bilingual.ts'
import {loadDocumentContext} from './load-document-context.ts'
import {findProject, type Project} from './project.ts'
import type {InputSource} from './read-input.ts'

export type {Refusal} from './import/incoming-unit.ts'
export type {UnitChange} from './import/merge-document.ts'
export type {Outcome} from './import/merge-unit.ts'
export type {ImportedDocument} from './import/write-document.ts'
export {bilingualEndings} from './load-bilingual.ts'

export interface ImportOptions {
  /** Translated files, as given on the command line. */
  readonly files: ReadonlyArray<string>
  /** The document they are of; found out where absent. */
  readonly document?: string
  readonly project: Project
  readonly input: InputSource
  readonly noGlossary: boolean
  /** Write nothing. */
  readonly isDry: boolean
  /** Take the file's side of conflicts. */
  readonly overwrite: boolean
  /** The state of what the files translate, unless they say a higher one. */
  readonly atLeast?: UnitState
  readonly warn: (text: string) => void
  /** Hears what is being done. */
  readonly onStep: (text: string) => void
}

/** What an import made of a file. */
export interface ImportedFile {
  readonly file: string
  readonly units: number
  readonly documents: ReadonlyArray<ImportedDocument>
  readonly refused: ReadonlyArray<Refusal>
  /** Where refused translations are kept; absent where there are none. */
  readonly refusedPath?: string
}

export interface ImportResult {
  readonly files: ReadonlyArray<ImportedFile>
  /** What a person has to see to in documents that were read. */
  readonly warnings: ReadonlyArray<VFile>
  /** Inputs that had to be skipped as a whole. */
  readonly errors: ReadonlyArray<InputError>
}

/**
 * The project an import is for: that of the document where it is given by path,
 * else that of the first file, which may be delivered anywhere.
 * @throws {UsageError} where its settings cannot be read.
 */
export async function findImportProject(
  cwd: string,
  file: string,
  document: string | undefined
): Promise<Project> {
  const isPath =
    document !== undefined &&
    (await stat(resolve(cwd, document)).catch(() => undefined)) !== undefined
  return findProject(cwd, isPath ? document : file)
}

/**
 * Merge translated files into the documents they are of, one after the other.
 * No translation is lost: what is not taken is written into a file first.
 * @throws {UsageError} where there is no corpus, or no such document.
 * @throws {OutputError} where a file cannot be written; nothing after it is.
 */
export async function importFiles(
  options: ImportOptions
): Promise<ImportResult> {
  const {files, onStep} = options
  const errors: Array<InputError> = []
  const candidates = await findCandidates(
    {...options, cwd: options.input.cwd},
    (d) => errors.push(d)
  )
  const units = createUnitReader(await loadDocumentContext(options))
  const results: Array<ImportedFile> = []
  for (const [index, file] of files.entries()) {
    onStep(`${index + 1}/${files.length} ${file}`)
    try {
      results.push(await importFile(file, candidates, units, options))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  return {files: results, warnings: units.warnings(), errors}
}

async function importFile(
  file: string,
  candidates: ReadonlyArray<Candidate>,
  units: UnitReader,
  {document, input, isDry, overwrite, atLeast, warn}: ImportOptions
): Promise<ImportedFile> {
  const loaded = await loadBilingual(file, input, warn)
  const incoming = readIncoming(loaded)
  refuseOtherTexts(file, incoming)
  const isMemory =
    /^\.tmx$/i.test(extname(file)) &&
    incoming.every((d) => d.exported === undefined)
  const [only] = candidates
  const {targets, strays} =
    document !== undefined && only
      ? {targets: [{candidate: only, incoming}], strays: []}
      : await findTargets(incoming, candidates, {file, isMemory}, units.tryRead)
  const origin = originOf(file)
  const merged = []
  for (const {candidate, incoming} of targets) {
    const stored = await units.read(candidate)
    const result = mergeDocument(stored, incoming, {
      isMemory,
      origin,
      overwrite,
      atLeast
    })
    merged.push({candidate, stored, ...result})
  }
  const refused = collectRefused(merged, strays)
  const path = refusedPath(file)
  if (refused.length > 0 && !isDry) await keepRefused(path, refused, input.cwd)
  const documents: Array<ImportedDocument> = []
  for (const {candidate, stored, changes} of merged) {
    const imported = await writeDocument(stored, changes, {
      origin,
      cwd: input.cwd,
      isDry
    })
    documents.push(imported)
    if (!isDry) units.forget(candidate, stored)
  }
  return {
    file,
    units: incoming.length,
    documents,
    refused,
    ...(refused.length > 0 && {refusedPath: path})
  }
}

/** In a memory, what one document refused another may have taken. */
function collectRefused(
  merged: ReadonlyArray<MergedDocument>,
  strays: ReadonlyArray<IncomingUnit>
): Array<Refusal> {
  const taken = new Set(
    merged.flatMap((d) => d.changes.flatMap((change) => change.parts))
  )
  const refused = new Map<IncomingUnit, Refusal>()
  for (const refusal of merged.flatMap((d) => d.refused))
    if (!taken.has(refusal.unit)) refused.set(refusal.unit, refusal)
  for (const unit of strays)
    if (holdsWork(unit))
      refused.set(unit, {
        unit,
        reason: `Unexpected source “${showSentence(unit.source)}”, expected that of a unit in the corpus; no document has it${unit.document === undefined ? '' : `, and none is called ${unit.document}`}. Name the document with --document, or keep the translation as memory`
      })
  return [...refused.values()].sort((a, b) => a.unit.index - b.unit.index)
}

/** A file whose texts are in other languages than it says, or the wrong way round. */
function refuseOtherTexts(
  file: string,
  incoming: ReadonlyArray<IncomingUnit>
): void {
  const translated = incoming.filter((d) => d.target !== '')
  const join = (side: 'source' | 'target'): string =>
    translated.map((d) => d[side]).join('\n')
  const mistake = checkLanguages(
    {path: `the sources of ${file}`, text: join('source')},
    {path: `the targets of ${file}`, text: join('target')}
  )
  if (mistake) throw new InputError(file, mistake.reason)
}

/** Without folder: the file is somewhere else on the next machine. */
function originOf(file: string): string {
  const name = basename(file.replaceAll('\\', '/'))
    .replace(/\p{C}+/gu, ' ')
    .trim()
  return `import ${name || 'file'}`
}
