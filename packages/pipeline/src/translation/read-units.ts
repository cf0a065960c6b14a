import type {UnitState} from '@zhengben/bitext'
import {asFound, unitText} from '@zhengben/formats/units'
import type {Restorer} from '@zhengben/restore'
import type {VFile} from 'vfile'
import {alignDocument} from '../align-document.ts'
import type {EditionResources} from '../create-edition.ts'
import {createUnits} from '../create-units.ts'
import type {DocumentFiles} from '../find-documents.ts'
import {
  type ReadContext,
  type ReadDocument,
  readDocument,
  toInputError
} from '../read-document.ts'
import {storePath} from './store-path.ts'
import type {TranslationEntry} from './translation-schema.ts'

/** A unit of a document and where its translation is kept. */
export interface StoredUnit {
  /** As the exported files have it. */
  readonly id: string
  /** Restored; empty of a target that renders nothing. */
  readonly source: string
  /** What stood there before restoration; absent where it is the same. */
  readonly found?: string
  /** Empty where nobody has translated it. */
  readonly target: string
  readonly state: UnitState
  readonly origin?: string
  readonly note?: string
  /** Where its source begins, such as `page.txt:3:1`. */
  readonly place: string
  /** The texts of its sentences. */
  readonly sentences: ReadonlyArray<string>
  /** The entry that keeps it, by index; absent where none does yet. */
  readonly entry?: number
}

/** The units of a document and the file that keeps them. */
export interface StoredUnits {
  readonly document: DocumentFiles
  readonly id: string
  readonly lang: {readonly source: string; readonly target: string}
  readonly units: ReadonlyArray<StoredUnit>
  /** Translated before, of sources that the document no longer has. */
  readonly unfit: ReadonlyArray<TranslationEntry>
  /** `translation.en.yaml` of the document. */
  readonly path: string
  /** What it holds; absent where there is none yet. */
  readonly yaml?: string
  /** What a person has to see to. */
  readonly warnings: ReadonlyArray<VFile>
}

/** What reading the units of any document needs. */
export interface UnitContext extends ReadContext {
  readonly resources: EditionResources & {readonly restore: Restorer}
}

/**
 * The units of a document as `build` has them: of its translated units where
 * it has a file of them, else of its translation, else a sentence each.
 * @throws {InputError} where a part cannot be read or is wrong.
 */
export async function readUnits(
  document: DocumentFiles,
  context: UnitContext
): Promise<StoredUnits> {
  const read = await readDocument(document, context)
  const {sides, pairings, parts, placeOf, followed, warnings} = tryAlign(
    read,
    context
  )
  const {lang, source, target} = parts
  const sections = createUnits(sides.left, sides.right, pairings, () => [])
  const units = sections.flatMap((d) => (d.type === 'unit' ? d : d.children))
  let place = placeOf('source', 0)
  return {
    document,
    id: parts.meta.id,
    lang,
    units: units.map((unit, index) => {
      const pairing = pairings[index]
      const first = sides.left.sentences[pairing?.source[0] ?? -1]
      if (first) place = placeOf('source', first[0])
      const entry = followed?.pairings[index]?.entry
      const found = asFound(unit.source, source)
      return {
        id: unit.id,
        source: unitText(unit.source, source, lang.source),
        ...(found !== undefined && {found}),
        target: unitText(unit.target, target, lang.target),
        state: unit.state,
        ...(unit.origin !== undefined && {origin: unit.origin}),
        ...(unit.note !== undefined && {note: unit.note}),
        place,
        sentences: unit.source.map((d) => unitText([d], source, lang.source)),
        ...(entry !== undefined && {entry})
      }
    }),
    unfit: (followed?.unfit ?? []).flatMap(
      (d) => followed?.translation.units[d] ?? []
    ),
    path: storePath(document),
    ...(read.translation && {yaml: read.translation.yaml}),
    warnings: [...(read.decided ? [read.decided] : []), ...warnings]
  }
}

function tryAlign(
  read: ReadDocument,
  {resources}: UnitContext
): ReturnType<typeof alignDocument> {
  try {
    return alignDocument(read, resources)
  } catch (error) {
    throw toInputError(read.corrections?.path ?? read.source.path, error)
  }
}
