import {isUtf8} from 'node:buffer'
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {explainSystemError} from '../explain-system-error.ts'
import {InputError} from '../input-error.ts'
import {readPlacedYaml, type YamlPlace} from '../read-yaml.ts'
import {YamlError} from '../yaml-error.ts'
import {
  type TranslationContent,
  type TranslationEntry,
  translationSchema
} from './translation-schema.ts'

/** A file of translated units, and where they stand in it. */
export interface Translation extends TranslationContent {
  /** As it is shown. */
  readonly path: string
  /** The file as it is. */
  readonly yaml: string
  readonly languagePlace: YamlPlace
  /** Where the value of an entry stands, or a character of its target. */
  placeOf(
    entry: number,
    key: keyof TranslationEntry,
    offset?: number
  ): YamlPlace
}

/** UTF-16 units; a book has some millions. */
const maxLength = 64_000_000

/** @throws {YamlError} that lists what is wrong, by line and column. */
export function readTranslation(path: string, yaml: string): Translation {
  const {value, placeOf} = readPlacedYaml(
    path,
    yaml,
    translationSchema,
    maxLength
  )
  let lines: ReadonlyArray<string> | undefined
  return {
    ...value,
    path,
    yaml,
    languagePlace: placeOf(['language']),
    placeOf: (entry, key, offset = 0) => {
      const place = placeOf(['units', entry, key])
      if (offset === 0) return place
      lines ??= yaml.split(/\r\n|\n/)
      const rest = lines[place.line - 1]?.slice(place.column - 1) ?? ''
      const quote = /^["']/.test(rest) ? 1 : 0
      const before = value.units[entry]?.[key]?.slice(0, offset) ?? ''
      // Escapes and further lines move what follows; then the value has a place, its characters none.
      return rest.startsWith(before, quote)
        ? {line: place.line, column: place.column + quote + before.length}
        : place
    }
  }
}

/**
 * Read the file of a document among others: the others go on.
 * @throws {InputError} where it cannot be read, is wrong, or is not in
 *   `language`, where that is given.
 */
export async function loadTranslation(
  path: string,
  language: string | undefined,
  cwd: string
): Promise<Translation> {
  const bytes = await readFile(resolve(cwd, path)).catch((error) => {
    throw new InputError(path, `Cannot be read: ${explainSystemError(error)}`)
  })
  // Written again, lost bytes would be lost for good.
  if (!isUtf8(bytes))
    throw new InputError(
      path,
      'Unexpected bytes, expected UTF-8; save the file in that encoding'
    )
  const yaml = bytes.toString('utf8')
  try {
    const translation = readTranslation(path, yaml)
    if (
      language === undefined ||
      primary(translation.language) === primary(language)
    )
      return translation
    const reason = `Unexpected language ${translation.language}, expected ${language} as document.yaml says`
    throw new InputError(path, reason, [{...translation.languagePlace, reason}])
  } catch (error) {
    if (error instanceof YamlError)
      throw new InputError(path, error.message, error.places)
    throw error
  }
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] as string
}
