import {type Unit, unitsOf} from '@zhengben/bitext'
import {asFound, unitText} from '@zhengben/formats'
import type {MemoryEntry} from '@zhengben/translate/memory'
import {buildDocument} from '../build-document.ts'
import type {DocumentFiles} from '../find-documents.ts'
import type {DocumentContext} from '../load-document-context.ts'
import {addNeighbours} from './add-neighbours.ts'

/** What a document gives to a memory. */
export interface DocumentEntries {
  readonly entries: ReadonlyArray<MemoryEntry>
  /** How many units have a translation that nobody has looked at. */
  readonly drafts: number
}

/**
 * The translated units of a document of the corpus, as `build` makes them; the
 * source as it was found stands beside the restored one. Drafts are left out:
 * they are nothing to rely on elsewhere.
 * @throws {InputError} where a part cannot be read.
 */
export async function readDocumentEntries(
  document: DocumentFiles,
  origin: string,
  context: DocumentContext
): Promise<DocumentEntries> {
  const {edition} = await buildDocument(document, {...context, formats: []})
  const {bitext, source, target} = edition
  const all = [...unitsOf(bitext)]
  const isDraft = (unit: Unit): boolean =>
    unit.state === 'initial' && unit.target.length > 0
  const units = all.map((unit) => {
    const found = asFound(unit.source, source)
    return {
      source: unitText(unit.source, source, bitext.lang.source),
      target: isDraft(unit)
        ? ''
        : unitText(unit.target, target, bitext.lang.target),
      origin,
      languages: bitext.lang,
      ...(found !== undefined && {found})
    }
  })
  return {entries: addNeighbours(units), drafts: all.filter(isDraft).length}
}
