import {rm, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {MemoryEntry} from '@zhengben/translate/memory'
import {toStoredEntry} from '../adapters/memory/stored-entry.ts'
import {openMemory, type SqliteMemory} from '../adapters/sqlite-memory.ts'
import {readBilingualUnits} from '../check/read-bilingual-units.ts'
import {findDocuments} from '../find-documents.ts'
import {InputError} from '../input-error.ts'
import {isBilingual} from '../load-bilingual.ts'
import {
  type DocumentContext,
  loadDocumentContext
} from '../load-document-context.ts'
import type {Project} from '../project.ts'
import type {InputSource} from '../read-input.ts'
import {addNeighbours} from './add-neighbours.ts'
import {findStore, isTmx} from './find-memories.ts'
import {nameOrigin} from './origin.ts'
import {readDocumentEntries} from './read-document-entries.ts'
import {readTmxEntries} from './read-tmx-entries.ts'

export interface ImportOptions {
  /** As given on the command line: bilingual files, documents, folders of documents. */
  readonly paths: ReadonlyArray<string>
  /** The memory to write to; that of the project where absent. */
  readonly memory: string | undefined
  readonly project: Project
  readonly input: InputSource
  readonly warn: (text: string) => void
  /** Hears what is being done. */
  readonly onStep: (text: string) => void
}

/** What came of one file. */
export interface ImportedFile {
  readonly path: string
  /** Entries that are new. */
  readonly added: number
  /** Entries that were there: both texts and neighbours the same. */
  readonly known: number
  /** Units without a translation from Chinese into English. */
  readonly passed: number
  /** Units of a document that have a draft only, which is not taken. */
  readonly drafts?: number
}

export interface ImportResult {
  readonly memory: string
  readonly files: ReadonlyArray<ImportedFile>
  /** Entries afterwards. */
  readonly size: number
}

/** A line on the terminal for so many entries. */
const entriesBetweenSteps = 5000
/** As XLIFF says that nobody has translated a unit yet, or looked at its draft. */
const untranslated = /^(?:new$|initial$|needs-)/

/**
 * Take the translations of files and documents into a memory: all of them, or
 * none where one cannot be read or the program is stopped.
 * @throws {InputError} that says what is wrong with a file, and where.
 */
export async function importMemory(
  options: ImportOptions
): Promise<ImportResult> {
  const {paths, project, input} = options
  const path = findStore(options.memory, project, input.cwd)
  const place = resolve(input.cwd, path)
  const isNew = !(await stat(place).catch(() => undefined))
  const memory = openMemory(place, {readOnly: false})
  try {
    const files = await memory.transact(async () => {
      const result: Array<ImportedFile> = []
      let context: DocumentContext | undefined
      for (const file of paths)
        if (isTmx(file)) result.push(await importTmx(file, memory, options))
        else if (isBilingual(file))
          result.push(await importUnits(file, memory, options))
        else
          for (const document of await findTranslated(file, options)) {
            context ??= await loadDocumentContext(options)
            options.onStep(document.source)
            const origin = nameOrigin(document.source, project, input.cwd)
            const {entries, drafts} = await readDocumentEntries(
              document,
              origin,
              context
            )
            result.push({
              path: document.source,
              ...putAll(entries, memory),
              passed: 0,
              ...(drafts > 0 && {drafts})
            })
          }
      return result
    })
    const {size} = memory
    memory.close()
    return {memory: path, files, size}
  } catch (error) {
    const {size} = memory
    memory.close()
    // As it was: not there.
    if (isNew && size === 0) await rm(place, {force: true})
    throw error
  }
}

async function importTmx(
  path: string,
  memory: SqliteMemory,
  {project, input, onStep}: ImportOptions
): Promise<ImportedFile> {
  const origin = nameOrigin(path, project, input.cwd)
  let added = 0
  let known = 0
  let share = 0
  const {passed} = await readTmxEntries(path, origin, input.cwd, {
    header: (header) => memory.describe(origin, header),
    entry(entry) {
      if (memory.put(entry)) added++
      else known++
      if ((added + known) % entriesBetweenSteps === 0)
        onStep(`${path} ${Math.floor(share * 100)}%, ${added + known} units`)
    },
    progress: (d) => {
      share = d
    }
  })
  onStep(`${path} is being stored`)
  return {path, added, known, passed}
}

async function importUnits(
  path: string,
  memory: SqliteMemory,
  {project, input, onStep, warn}: ImportOptions
): Promise<ImportedFile> {
  onStep(path)
  const origin = nameOrigin(path, project, input.cwd)
  const units = await readBilingualUnits(path, input, warn)
  const entries = addNeighbours(
    units.map(({source, target, state, notes}) => ({
      source: source.text,
      target:
        untranslated.test(state ?? '') || target.text === source.text
          ? ''
          : target.text,
      origin,
      ...(notes && {notes})
    }))
  )
  return {
    path,
    ...putAll(entries, memory),
    passed: units.length - entries.length
  }
}

async function findTranslated(
  path: string,
  {project, input}: ImportOptions
): ReturnType<typeof findDocuments> {
  const documents = await findDocuments([path], project, input.cwd, (error) => {
    throw error
  })
  const translated = documents.filter(
    (d) => d.target !== undefined || d.translation !== undefined
  )
  if (translated.length === 0)
    throw new InputError(
      path,
      `Unexpected ${path} without translation, expected translation.en.md or translation.en.yaml beside the source, or a .tmx, .xlf, .xliff, .tsv, .csv or .json file`
    )
  return translated
}

function putAll(
  entries: ReadonlyArray<MemoryEntry>,
  memory: SqliteMemory
): {added: number; known: number} {
  const added = entries.filter((d) => memory.put(toStoredEntry(d))).length
  return {added, known: entries.length - added}
}
