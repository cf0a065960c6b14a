import {
  codeOmegatTags,
  createTmxParser,
  type TmxDetails,
  type TmxUnit,
  XmlError
} from '@zhengben/formats/memory'
import type {StoredEntry} from '../adapters/memory/stored-entry.ts'
import {InputError} from '../input-error.ts'
import {type Neighbours, toEntries, variantsOf} from './convert-tmx.ts'
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
 * their document, but not in a memory of OmegaT, which has an order of its own
 * and says where a translation is for one place; `origin` is what entries name as theirs where they do not say
 * themselves. Drafts are passed over. Gives how many units had no such translation.
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
  let isOmegat = false
  const release = (after: string): void => {
    if (!waiting) return
    const neighbours = isOmegat ? placeOf(waiting) : {before, after}
    const entries = isDraft(waiting)
      ? []
      : toEntries(waiting, origin, neighbours)
    for (const item of entries) entry(item)
    if (entries.length === 0) passed++
    before = variantsOf(waiting, 'zh')[0]?.text ?? before
  }
  const parser = createTmxParser({
    header(details) {
      isOmegat = details.attributes?.['creationtool'] === 'OmegaT'
      header?.(details)
    },
    unit(found) {
      const unit = isOmegat ? codeOmegatTags(found) : found
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

/** A machine's or another text's translation that nobody has looked at, as `build` and `translate` write it. */
function isDraft({props = []}: TmxUnit): boolean {
  return props.some(
    (d) => d.attributes?.['type'] === 'x-state' && d.text === 'initial'
  )
}

/** The neighbours that OmegaT names. */
function placeOf({props = []}: TmxUnit): Neighbours {
  const find = (type: string): string | undefined =>
    props.find((d) => d.attributes?.['type'] === type)?.text
  const before = find('prev')
  const after = find('next')
  return {
    ...(before !== undefined && {before}),
    ...(after !== undefined && {after})
  }
}
