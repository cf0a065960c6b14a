import {extname} from 'node:path'
import {parseBitext, type Sentence, unitsOf} from '@zhengben/bitext'
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
import {createPointFinder, type Point} from '../create-point-finder.ts'
import {InputError} from '../input-error.ts'
import {type InputSource, readInput, readInputBytes} from '../read-input.ts'
import {joinSentences, type PlacedUnit} from './checked-text.ts'

const languages = {source: 'zh', target: 'en'}

type Reader =
  | {readonly of: 'text'; read(text: string): BilingualFile}
  | {readonly of: 'bytes'; read(bytes: Uint8Array): BilingualFile}

const text = (read: (text: string) => BilingualFile): Reader => ({
  of: 'text',
  read
})

const readers: Readonly<Record<string, Reader>> = {
  '.xlf': text(readXliff),
  '.xliff': text(readXliff),
  '.tmx': text((value) => readTmx(value, languages)),
  '.tsv': text((value) => readTable(value, '\t')),
  '.csv': text((value) => readTable(value)),
  '.xlsx': {of: 'bytes', read: readXlsxTable},
  '.docx': {of: 'bytes', read: readDocx},
  '.json': text(readBitextFile)
}

/** Endings of the bilingual files that can be read. */
export const bilingualEndings: ReadonlyArray<string> = Object.keys(readers)

/** Whether the file is bilingual, by its ending. */
export function isBilingual(path: string): boolean {
  return extname(path).toLowerCase() in readers
}

/** A bilingual file and where its offsets stand. */
interface PlacedFile extends BilingualFile {
  readonly pointAt: (offset: number) => Point
}

/**
 * Read a bilingual file by its ending.
 * @throws {InputError} where it cannot be read, is not what its ending says,
 *   or holds other languages.
 */
async function readBilingualFile(
  path: string,
  source: InputSource
): Promise<PlacedFile> {
  const reader = readers[extname(path).toLowerCase()]
  if (!reader)
    throw new InputError(
      path,
      `Unexpected file ${path}, expected an ending of ${bilingualEndings.join(', ')}`
    )
  if (reader.of === 'bytes') {
    const bytes = await readInputBytes(path, source)
    const file = refuseBroken(path, () => reader.read(bytes))
    refuseOthers(path, file.lang)
    return {...file, pointAt: file.pointAt ?? createPointFinder('')}
  }
  const {text} = await readInput(path, source)
  const pointAt = createPointFinder(text)
  const file = refuseBroken(path, () => reader.read(text), pointAt)
  refuseOthers(path, file.lang)
  return {...file, pointAt}
}

/**
 * The units of a bilingual file, to be checked. What a person should know of
 * how it was read goes to `warn`.
 * @throws {InputError} as `readBilingualFile`.
 */
export async function readBilingualUnits(
  path: string,
  source: InputSource,
  warn: (text: string) => void
): Promise<Array<PlacedUnit>> {
  const {pointAt, remarks = [], units} = await readBilingualFile(path, source)
  for (const {at, reason} of remarks) {
    const {column, line} = pointAt(at)
    warn(`${path}:${line}:${column}: ${reason}`)
  }
  return units.map(({id, source: from, target: to}) => ({
    id,
    source: {...from, path, pointAt},
    target: {...to, path, pointAt}
  }))
}

/** What is wrong with a file, said with its place. */
function refuseBroken<T>(
  path: string,
  read: () => T,
  pointAt: (offset: number) => Point = createPointFinder('')
): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof BilingualError)
      throw new InputError(path, error.message, [
        {...pointAt(error.offset), reason: error.message}
      ])
    if (error instanceof TableError) {
      const {column, line, message} = error
      throw new InputError(path, message, [{line, column, reason: message}])
    }
    if (error instanceof TypeError) throw new InputError(path, error.message)
    throw error
  }
}

function refuseOthers(path: string, lang: BilingualFile['lang']): void {
  const isOther = (tag: string | undefined, wanted: string): boolean =>
    tag !== undefined && !new RegExp(`^${wanted}(?:[-_]|$)`, 'i').test(tag)
  if (
    isOther(lang.source, languages.source) ||
    isOther(lang.target, languages.target)
  )
    throw new InputError(
      path,
      `Unexpected languages ${lang.source ?? '?'} to ${lang.target ?? '?'}, expected zh to en`
    )
}

/** A bitext as `build` writes it; places are those of the sentences in the JSON. */
function readBitextFile(json: string): BilingualFile {
  const bitext = parseBitext(json)
  let cursor = 0
  const starts = new Map<Sentence, number>()
  const place = (sentence: Sentence): void => {
    const found = json.indexOf(
      `"value": ${JSON.stringify(sentence.value)}`,
      cursor
    )
    const at = found < 0 ? cursor : found + '"value": "'.length
    starts.set(sentence, at)
    cursor = at
  }
  const locate = (sentence: Sentence, offset: number): number =>
    (starts.get(sentence) ?? 0) +
    JSON.stringify(sentence.value.slice(0, offset)).length -
    2
  const units = Array.from(unitsOf(bitext), (unit) => {
    for (const sentence of [...unit.source, ...unit.target]) place(sentence)
    return {
      id: unit.id,
      source: joinSentences(unit.source, '', locate, cursor),
      target: joinSentences(unit.target, ' ', locate, cursor),
      state: unit.state,
      notes: []
    }
  })
  return {lang: bitext.lang, units}
}
