import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {joinSentences} from '../../evaluate/clean-text.ts'
import {
  type GoldRestoration,
  readDocument,
  readLines,
  readSample
} from '../../evaluate/read-gold.ts'
import {cutClean} from '../../evaluate/score-clean.ts'
import {explainSystemError} from '../../explain-system-error.ts'
import {shorten} from '../../project.ts'
import {readInput} from '../../read-input.ts'
import {UsageError} from '../../usage-error.ts'

/** A text that a glossary is tried on. */
export interface TrialText {
  /** As it is shown. */
  readonly path: string
  /** Decides how the text is read: its ending tells Markdown. */
  readonly name: string
  readonly value: string
  /** Where it begins in its file, in UTF-16 units. */
  readonly start: number
  /** What should come of it; absent where nobody knows. */
  readonly gold?: GoldRestoration
  /** Whether somebody says that it needs no restoration. */
  readonly isClean: boolean
}

/** A file that holds such texts. */
export interface TrialFile {
  readonly path: string
  /** @throws {InputError} where it cannot be read. */
  readonly read: () => Promise<ReadonlyArray<TrialText>>
}

/**
 * The texts in files and folders, and in the folders of these: pages `*.txt`
 * and `*.md`, samples `*.json` with raw and gold text, clean sentences
 * `*.clean.txt`. Of a document's folder the source counts, and its restoration
 * by hand is the gold. In the order of their paths, each file once.
 * @throws {UsageError} where a place cannot be read.
 */
export async function findTexts(
  places: ReadonlyArray<string>,
  cwd: string
): Promise<Array<TrialFile>> {
  const files = new Map<string, TrialFile>()
  for (const place of places) {
    const absolute = resolve(cwd, place)
    const found = await stat(absolute).catch((error) => {
      throw new UsageError(`Cannot read ${place}: ${explainSystemError(error)}`)
    })
    const paths = found.isFile() ? [absolute] : await listFiles(absolute, cwd)
    for (const path of paths) {
      const read = chooseReader(path, cwd)
      if (read) files.set(path, {path: shorten(cwd, path), read})
    }
  }
  return [...files.values()]
}

async function listFiles(folder: string, cwd: string): Promise<Array<string>> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(
    (error) => {
      throw new UsageError(
        `Cannot read ${shorten(cwd, folder)}: ${explainSystemError(error)}`
      )
    }
  )
  const names = entries.map((d) => d.name)
  const isDocument = names.some((d) => isSource(d))
  const paths: Array<string> = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const {name} = entry
    const path = join(folder, name)
    if (/^(?:\.|node_modules$|readme\.md$)/i.test(name)) continue
    if (entry.isDirectory()) paths.push(...(await listFiles(path, cwd)))
    else if (entry.isFile() && (!isDocument || isSource(name))) paths.push(path)
  }
  return paths
}

function isSource(name: string): boolean {
  return /^source\.(?:txt|md|markdown)$/i.test(name)
}

/** Undefined where the file is none that holds texts. */
function chooseReader(
  path: string,
  cwd: string
): TrialFile['read'] | undefined {
  const name = basename(path)
  if (/\.clean\.txt$/i.test(name)) return () => readClean(path, cwd)
  if (isSource(name)) return () => readSource(path, cwd)
  if (/\.(?:txt|md|markdown)$/i.test(name)) return () => readPage(path, cwd)
  if (/\.json$/i.test(name)) return () => readGoldSample(path, cwd)
  return
}

async function readText(path: string, cwd: string): Promise<string> {
  const shown = shorten(cwd, path)
  return (await readInput(shown, {cwd, stdin: nothing()})).text
}

async function* nothing(): AsyncGenerator<never> {}

async function readPage(path: string, cwd: string): Promise<Array<TrialText>> {
  const value = await readText(path, cwd)
  const shown = shorten(cwd, path)
  return [{path: shown, name: path, value, start: 0, isClean: false}]
}

async function readSource(
  path: string,
  cwd: string
): Promise<Array<TrialText>> {
  const [page] = (await readPage(path, cwd)) as [TrialText]
  const folder = dirname(path)
  const gold = await readDocument(folder, basename(folder))
  return [{...page, ...(gold && {gold, value: gold.raw})}]
}

/** Clean sentences in the ways in which they are scored: alone, in documents of 20, as a whole. */
async function readClean(path: string, cwd: string): Promise<Array<TrialText>> {
  const lines = readLines(await readText(path, cwd)).filter((d) => d !== '')
  const shown = shorten(cwd, path)
  const whole = joinSentences(lines)
  return cutClean(whole).map(({value, start}) => ({
    path: shown,
    name: path,
    value,
    start,
    isClean: true
  }))
}

/** Other JSON files are passed over. */
async function readGoldSample(
  path: string,
  cwd: string
): Promise<Array<TrialText>> {
  const shown = shorten(cwd, path)
  const text = await readFile(path, 'utf8')
  let gold: GoldRestoration
  try {
    gold = readSample(shown, text.replace(/^\u{FEFF}/u, ''))
  } catch {
    return []
  }
  const isClean = gold.classes.includes('control')
  const page = {path: shown, name: gold.path, value: gold.raw, start: 0, gold}
  return [{...page, isClean}]
}
