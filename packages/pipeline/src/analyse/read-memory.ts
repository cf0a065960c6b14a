import {BilingualError, readTmx} from '@zhengben/formats/bilingual'
import type {MemoryEntry} from '@zhengben/translate'
import {createPointFinder} from '../create-point-finder.ts'
import {InputError} from '../input-error.ts'
import {type InputSource, readInput} from '../read-input.ts'
import {refuseWrongEncoding} from '../refuse-wrong-encoding.ts'

/**
 * The translations in a TMX file from Chinese into English. Units that follow
 * each other are taken for neighbours in their document; inline codes are left
 * out.
 * @throws {InputError} where it cannot be read or holds no such translation.
 */
export async function readMemory(
  path: string,
  input: InputSource
): Promise<Array<MemoryEntry>> {
  // Of a file that says what it is written in, that is right.
  const {encoding: _, ...source} = input
  const memory = await readInput(path, source)
  refuseWrongEncoding(memory)
  const {text} = memory
  const units = read(path, text).filter(({source}) => source.text !== '')
  const translated = units.flatMap((unit, index) =>
    unit.target.text === ''
      ? []
      : {
          source: unit.source.text,
          target: unit.target.text,
          before: units[index - 1]?.source.text ?? '',
          after: units[index + 1]?.source.text ?? '',
          origin: path
        }
  )
  if (translated.length === 0)
    throw new InputError(
      path,
      `Unexpected memory ${path} without translations from zh into en`
    )
  return translated
}

function read(path: string, text: string): ReturnType<typeof readTmx>['units'] {
  try {
    return readTmx(text, {source: 'zh', target: 'en'}).units
  } catch (error) {
    if (!(error instanceof BilingualError)) throw error
    throw new InputError(path, error.message, [
      {...createPointFinder(text)(error.offset), reason: error.message}
    ])
  }
}
