import {
  createTmxParser,
  type TmxDetails,
  type TmxUnit,
  XmlError
} from '@zhengben/formats/memory'
import type {StoredEntry} from '../adapters/memory/stored-entry.ts'
import {InputError} from '../input-error.ts'
import {toEntries, variantsOf} from './convert-tmx.ts'
import {readXmlPieces} from './read-xml-pieces.ts'

/** Who hears what a TMX file holds, in its order. */
export interface TmxListener {
  header?(header: TmxDetails): void
  entry(entry: StoredEntry): void
  /** How far it was read, 0–1. */
  progress?(share: number): void
}

/**
 * Read the translations from Chinese into English of a TMX file of any size,
 * in bounded memory. Units that follow each other are taken for neighbours in
 * their document; `origin` is what entries name as theirs where they do not say
 * themselves. Gives how many units had no such translation.
 * @throws {InputError} where it cannot be read, or is wrong at some place;
 *   what was handed over before is worth nothing then.
 */
export async function readTmxEntries(
  path: string,
  origin: string,
  cwd: string,
  {header, entry, progress}: TmxListener
): Promise<{readonly passed: number}> {
  let passed = 0
  let before = ''
  let waiting: TmxUnit | undefined
  const release = (after: string): void => {
    if (!waiting) return
    const entries = toEntries(waiting, origin, {before, after})
    for (const item of entries) entry(item)
    if (entries.length === 0) passed++
    before = variantsOf(waiting, 'zh')[0]?.text ?? before
  }
  const parser = createTmxParser({
    header: (d) => header?.(d),
    unit(unit) {
      const [source] = variantsOf(unit, 'zh')
      if (!source) {
        passed++
        return
      }
      release(source.text)
      waiting = unit
    }
  })
  try {
    for await (const {text, read, size} of readXmlPieces(path, cwd)) {
      parser.write(text)
      progress?.(size === 0 ? 1 : read / size)
    }
    parser.close()
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const {line, column, message} = error
    throw new InputError(path, message, [{line, column, reason: message}])
  }
  release('')
  return {passed}
}
