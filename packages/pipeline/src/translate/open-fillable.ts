import {extname} from 'node:path'
import type {BilingualFile} from '@zhengben/formats/bilingual'
import {
  type Fill,
  fillDocx,
  fillTable,
  fillTmx,
  fillXliff,
  fillXlsx
} from '@zhengben/formats/fill'
import {InputError} from '../input-error.ts'
import {
  type LoadedBilingual,
  readBilingual,
  readBilingualBytes,
  xliffEndings
} from '../load-bilingual.ts'
import {type InputSource, readInput, readInputBytes} from '../read-input.ts'

type Fills = ReadonlyMap<number, Fill>

/** A bilingual file of which a filled copy can be made. */
export interface Fillable {
  readonly file: LoadedBilingual
  /** The copy, with targets by the index of their unit. */
  fill(fills: Fills): FilledFile
}

interface FilledFile {
  /** As it reads. */
  readonly file: BilingualFile
  /** As it is written; text where it may go to standard output. */
  readonly bytes: Uint8Array
  readonly text?: string
}

type TextFiller = (text: string, fills: Fills) => string
type ByteFiller = (bytes: Uint8Array, fills: Fills) => Uint8Array

const textFillers: Readonly<Record<string, TextFiller>> = {
  ...Object.fromEntries(xliffEndings.map((d) => [d, fillXliff])),
  '.tmx': fillTmx,
  '.tsv': (text, fills) => fillTable(text, fills, true),
  '.csv': (text, fills) => fillTable(text, fills, false)
}
const byteFillers: Readonly<Record<string, ByteFiller>> = {
  '.docx': fillDocx,
  '.xlsx': fillXlsx
}
const endings = [...Object.keys(textFillers), ...Object.keys(byteFillers)]

/** The copy is written as the file is, which may say so itself. */
const encoders: Readonly<
  Partial<Record<string, (text: string) => Uint8Array>>
> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16()
}

/**
 * Read a bilingual file to be filled, into a file or onto standard output.
 * @throws {InputError} where it cannot be read, its kind is not filled, or it
 *   cannot go to standard output.
 */
export async function openFillable(
  path: string,
  isToFile: boolean,
  input: InputSource
): Promise<Fillable> {
  const ending = extname(path).toLowerCase()
  if (!endings.includes(ending))
    throw new InputError(
      path,
      `Unexpected file ${path}, expected one of ${endings.join(', ')}, which can be filled`
    )
  const fillText = textFillers[ending]
  if (fillText) return openText(path, isToFile, input, fillText)
  if (!isToFile)
    throw new InputError(
      path,
      `Unexpected absence of -o FILE, expected a name that ends with ${ending} for the filled copy`
    )
  const bytes = await readInputBytes(path, input)
  return {
    file: readBilingualBytes(path, bytes),
    fill(fills) {
      const filled = (byteFillers[ending] as ByteFiller)(bytes, fills)
      return {file: readBilingualBytes(path, filled), bytes: filled}
    }
  }
}

async function openText(
  path: string,
  isToFile: boolean,
  input: InputSource,
  fillText: TextFiller
): Promise<Fillable> {
  const {text, bom, encoding} = await readInput(path, input)
  const encode = encoders[encoding]
  if (!encode || !(isToFile || encoding === 'utf-8'))
    throw new InputError(
      path,
      encode
        ? `Unexpected ${encoding} for standard output, expected -o FILE, which is written like ${path}`
        : `Unexpected ${encoding}, expected UTF-8 or UTF-16: a copy could not be written in the same encoding`
    )
  const file = readBilingual(path, text)
  return {
    file,
    fill(fills) {
      const filled = fillText(text, fills)
      const value = bom ? `\u{FEFF}${filled}` : filled
      return {
        file: readBilingual(path, filled),
        text: value,
        bytes: encode(value)
      }
    }
  }
}
