import {readdir, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {InputError} from './input-error.ts'
import {nameDocument} from './name-document.ts'
import {configName, type Project, shorten} from './project.ts'
import {UsageError} from './usage-error.ts'

/** The files of one document, as paths that can be opened and shown. */
export interface DocumentFiles {
  /** Serves as id where `description` gives none. */
  readonly name: string
  readonly source: string
  /** Its restoration by hand, `restored.md`; absent where nobody has made one. */
  readonly hand?: string
  /** Its English; absent where nobody has translated it. */
  readonly target?: string
  /** `document.yaml`; absent where there is none. */
  readonly description?: string
  /** Corrections of its alignment; absent where there are none. */
  readonly corrections?: string
  /** Its units as they were translated one by one, which count before `target`; absent where there are none. */
  readonly translation?: string
}

/**
 * The documents a person means: folders of the corpus by name, folders with
 * `source.*`, folders of such folders, or files by path; without any, all of
 * the corpus. A folder without documents is the files in it, at any depth,
 * whose names `texts` matches, where that is given. What cannot be used is
 * left to `onError`.
 * @throws {UsageError} where there is no corpus to build.
 */
export async function findDocuments(
  wanted: ReadonlyArray<string>,
  project: Project,
  cwd: string,
  onError: (error: InputError) => void,
  texts?: RegExp
): Promise<Array<DocumentFiles>> {
  const corpus = project.root && join(project.root, project.config.corpus)
  if (wanted.length === 0 && corpus === undefined)
    throw new UsageError(
      `Unexpected absence of ${configName} at or above ${cwd}; name documents, or make a project with zhengben init`
    )
  const documents: Array<DocumentFiles> = []
  for (const path of wanted.length > 0 ? wanted : [corpus as string])
    try {
      const place = await locate(path, corpus, cwd)
      const found = await findAt(place, cwd, onError, texts)
      documents.push(...found)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      if (wanted.length === 0) throw new UsageError(error.message)
      onError(error)
    }
  return documents
}

async function locate(
  path: string,
  corpus: string | undefined,
  cwd: string
): Promise<string> {
  const places = [resolve(cwd, path), ...(corpus ? [join(corpus, path)] : [])]
  for (const place of places)
    if (await stat(place).catch(() => undefined)) return place
  throw new InputError(
    path,
    `Unexpected document ${path}, expected a file, a folder with source.*, or a folder of ${corpus ? shorten(cwd, corpus) : 'the corpus'}`
  )
}

async function findAt(
  place: string,
  cwd: string,
  onError: (error: InputError) => void,
  texts: RegExp | undefined
): Promise<Array<DocumentFiles>> {
  if (!(await stat(place)).isDirectory())
    return [await describeFile(place, cwd)]
  const document = await describeFolder(place, cwd)
  if (document) return [document]
  const documents: Array<DocumentFiles> = []
  const folders = await readdir(place, {withFileTypes: true})
  const names = folders
    .filter((d) => d.isDirectory() && !d.name.startsWith('.'))
    .map((d) => d.name)
    .sort()
  for (const name of names)
    try {
      const found = await describeFolder(join(place, name), cwd)
      if (found) documents.push(found)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      onError(error)
    }
  if (documents.length === 0 && texts)
    documents.push(...(await findTexts(place, cwd, texts)))
  if (documents.length > 0) return documents
  const shown = shorten(cwd, place)
  throw new InputError(
    shown,
    `Unexpected folder ${shown} without documents, expected source.txt or source.md, or folders that hold one`
  )
}

/** The texts of a folder that holds no documents; English of others is left out. */
async function findTexts(
  place: string,
  cwd: string,
  texts: RegExp
): Promise<Array<DocumentFiles>> {
  const names = await readdir(place, {recursive: true})
  const paths = names
    .filter((d) => texts.test(d) && !/(?:^|[\\/])\.|\.en\.\w+$/.test(d))
    .sort()
  return Promise.all(paths.map((d) => describeFile(join(place, d), cwd)))
}

/** The document in a folder; undefined where the folder has no `source.*`. */
async function describeFolder(
  folder: string,
  cwd: string
): Promise<DocumentFiles | undefined> {
  const names = await readdir(folder)
  const sources = names.filter((d) => /^source\.(?:txt|md|markdown)$/i.test(d))
  const [source] = sources
  if (source === undefined) return
  const shown = shorten(cwd, folder)
  if (sources.length > 1)
    throw new InputError(
      shown,
      `Unexpected ${sources.length} sources ${sources.join(', ')}, expected one`
    )
  const at = (name: string): string => shorten(cwd, join(folder, name))
  const target = names.find((d) => /^translation\.en\.(?:md|txt)$/.test(d))
  return {
    name: basename(folder),
    source: at(source),
    ...(names.includes('restored.md') && {hand: at('restored.md')}),
    ...(target !== undefined && {target: at(target)}),
    ...(names.includes('document.yaml') && {description: at('document.yaml')}),
    ...(names.includes('alignment.yaml') && {
      corrections: at('alignment.yaml')
    }),
    ...(names.includes('translation.en.yaml') && {
      translation: at('translation.en.yaml')
    })
  }
}

/**
 * A file by itself; its English stands beside it as NAME.en.md or NAME.en.txt,
 * or unit by unit as NAME.en.yaml, corrections of its alignment as
 * NAME.alignment.yaml.
 */
async function describeFile(path: string, cwd: string): Promise<DocumentFiles> {
  const name = basename(path, extname(path))
  const names = await readdir(dirname(path))
  const target = [`${name}.en.md`, `${name}.en.txt`].find((d) =>
    names.includes(d)
  )
  const corrections = `${name}.alignment.yaml`
  const at = (file: string): string => shorten(cwd, join(dirname(path), file))
  return {
    name: nameDocument(name),
    source: shorten(cwd, path),
    ...(target && {target: at(target)}),
    ...(names.includes(corrections) && {corrections: at(corrections)}),
    ...(names.includes(`${name}.en.yaml`) && {
      translation: at(`${name}.en.yaml`)
    })
  }
}
