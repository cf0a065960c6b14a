import {extname} from 'node:path'
import {parseBitext, type Sentence, unitsOf} from '@zhengben/bitext'
import {
  BilingualError,
  type BilingualFile,
  readTable,
  readTmx,
  readXliff
} from '@zhengben/formats/bilingual'
import {createPointFinder} from '../create-point-finder.ts'
import {InputError} from '../input-error.ts'
import {type InputSource, readInput} from '../read-input.ts'
import {refuseWrongEncoding} from '../refuse-wrong-encoding.ts'
import {joinSentences, type PlacedUnit} from './checked-text.ts'

const languages = {source: 'zh', target: 'en'}

const readers: Readonly<Record<string, (text: string) => BilingualFile>> = {
  '.xlf': readXliff,
  '.xliff': readXliff,
  '.tmx': (text) => readTmx(text, languages),
  '.tsv': (text) => readTable(text, '\t'),
  '.csv': (text) => readTable(text, readsSemicolons(text) ? ';' : ','),
  '.json': readBitextFile
}

/** Endings of the bilingual files that can be read. */
export const bilingualEndings: ReadonlyArray<string> = Object.keys(readers)

/** Whether the file is bilingual, by its ending. */
export function isBilingual(path: string): boolean {
  return extname(path).toLowerCase() in readers
}

/**
 * The units of a bilingual file.
 * @throws {InputError} where it cannot be read, is not what its ending says,
 *   or holds other languages.
 */
export async function readBilingualUnits(
  path: string,
  source: InputSource
): Promise<Array<PlacedUnit>> {
  const input = await readInput(path, source)
  if (source.encoding === undefined) refuseWrongEncoding(input)
  const {text} = input
  const pointAt = createPointFinder(text)
  const reader = readers[extname(path).toLowerCase()]
  if (!reader)
    throw new InputError(
      path,
      `Unexpected file ${path}, expected an ending of ${bilingualEndings.join(', ')}`
    )
  try {
    const {lang, units} = reader(text)
    refuseOthers(path, lang)
    return units.map(({source: from, target: to, ...unit}) => ({
      ...unit,
      source: {...from, path, pointAt},
      target: {...to, path, pointAt}
    }))
  } catch (error) {
    if (error instanceof BilingualError)
      throw new InputError(path, error.message, [
        {...pointAt(error.offset), reason: error.message}
      ])
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

function readsSemicolons(text: string): boolean {
  const [line = ''] = text.split(/\r?\n/, 1)
  return line.split(';').length > line.split(',').length
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
