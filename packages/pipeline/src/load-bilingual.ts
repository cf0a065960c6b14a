import {extname} from 'node:path'
import {
  BilingualError,
  type BilingualFile,
  readDocx,
  readTable,
  readTmx,
  readXliff,
  readXlsxTable,
  TableError
} from '@zhengben/formats/bilingual'
import {createPointFinder, type Point} from './create-point-finder.ts'
import {InputError} from './input-error.ts'
import {readBitextUnits} from './read-bitext-units.ts'
import {type InputSource, readInput, readInputBytes} from './read-input.ts'
import {refuseWrongEncoding} from './refuse-wrong-encoding.ts'

/** A bilingual file and where its offsets stand. */
export interface LoadedBilingual extends BilingualFile {
  readonly pointAt: (offset: number) => Point
}

const languages = {source: 'zh', target: 'en'}

type Reader =
  | {readonly of: 'text'; read(text: string): BilingualFile}
  | {readonly of: 'bytes'; read(bytes: Uint8Array): BilingualFile}

const text = (read: (text: string) => BilingualFile): Reader => ({
  of: 'text',
  read
})

/** Endings of XLIFF: the standard's own, and those of Trados, memoQ and Phrase. */
export const xliffEndings: ReadonlyArray<string> = [
  '.xlf',
  '.xliff',
  '.sdlxliff',
  '.mqxliff',
  '.mxliff'
]

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(xliffEndings.map((d) => [d, text(readXliff)])),
  '.tmx': text((value) => readTmx(value, languages)),
  '.tsv': text((value) => readTable(value, '\t')),
  '.csv': text((value) => readTable(value)),
  '.xlsx': {of: 'bytes', read: readXlsxTable},
  '.docx': {of: 'bytes', read: readDocx},
  '.json': text(readBitextUnits)
}

/** Endings of the bilingual files that can be read. */
export const bilingualEndings: ReadonlyArray<string> = Object.keys(readers)

/** Whether the file is bilingual, by its ending. */
export function isBilingual(path: string): boolean {
  return extname(path).toLowerCase() in readers
}

/**
 * Read a bilingual file. What a person should know of how it was read goes to
 * `warn`.
 * @throws {InputError} where it cannot be read, is not what its ending says,
 *   or holds other languages.
 */
export async function loadBilingual(
  path: string,
  source: InputSource,
  warn: (text: string) => void
): Promise<LoadedBilingual> {
  const reader = readers[extname(path).toLowerCase()]
  if (!reader)
    throw new InputError(
      path,
      `Unexpected file ${path}, expected an ending of ${bilingualEndings.join(', ')}`
    )
  const file = await loadFile(path, source, reader)
  warnOfRemarks(path, file, warn)
  return file
}

/** Say what a person should know of how a file was read. */
export function warnOfRemarks(
  path: string,
  {remarks = [], pointAt}: LoadedBilingual,
  warn: (text: string) => void
): void {
  for (const {at, reason} of remarks) {
    const {column, line} = pointAt(at)
    warn(`${path}:${line}:${column}: ${reason}`)
  }
}

async function loadFile(
  path: string,
  source: InputSource,
  reader: Reader
): Promise<LoadedBilingual> {
  if (reader.of === 'bytes') {
    const bytes = await readInputBytes(path, source)
    return load(path, () => reader.read(bytes), createPointFinder(''))
  }
  const input = await readInput(path, source)
  if (source.encoding === undefined) refuseWrongEncoding(input)
  const {text} = input
  return load(path, () => reader.read(text), createPointFinder(text))
}

/**
 * The same of a text that is there; where it is to be written again, say.
 * @throws {InputError} where it is not what the ending says, or holds other
 *   languages.
 */
export function readBilingual(path: string, text: string): LoadedBilingual {
  const reader = readers[extname(path).toLowerCase()]
  if (reader?.of !== 'text')
    throw new InputError(
      path,
      `Unexpected file ${path}, expected a bilingual file that is text`
    )
  return load(path, () => reader.read(text), createPointFinder(text))
}

/**
 * The same of a file that is no text.
 * @throws {InputError} as `readBilingual`.
 */
export function readBilingualBytes(
  path: string,
  bytes: Uint8Array
): LoadedBilingual {
  const reader = readers[extname(path).toLowerCase()]
  if (reader?.of !== 'bytes')
    throw new InputError(
      path,
      `Unexpected file ${path}, expected a document or a workbook`
    )
  return load(path, () => reader.read(bytes), createPointFinder(''))
}

function load(
  path: string,
  read: () => BilingualFile,
  pointAt: (offset: number) => Point
): LoadedBilingual {
  try {
    const file = read()
    refuseOthers(path, file.lang)
    return {pointAt, ...file}
  } catch (error) {
    const {message} = error as Error
    if (error instanceof BilingualError)
      throw new InputError(path, message, [
        {...pointAt(error.offset), reason: message}
      ])
    if (error instanceof TableError) {
      const {line, column} = error
      throw new InputError(path, message, [{line, column, reason: message}])
    }
    if (error instanceof TypeError) throw new InputError(path, message)
    throw error
  }
}

function refuseOthers(
  path: string,
  {source, target}: BilingualFile['lang']
): void {
  const isIn = (tag: string | undefined, wanted: string): boolean =>
    tag === undefined || new RegExp(`^${wanted}(?:[-_]|$)`, 'i').test(tag)
  if (isIn(source, languages.source) && isIn(target, languages.target)) return
  const isSwapped =
    isIn(source, languages.target) && isIn(target, languages.source)
  throw new InputError(
    path,
    `Unexpected languages ${source ?? '?'} to ${target ?? '?'}, expected zh to en${isSwapped ? '; the two are swapped' : ''}`
  )
}
