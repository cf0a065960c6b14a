import {unitsOf} from '@zhengben/bitext'
import {asFound, unitText} from '@zhengben/formats'
import type {MemoryEntry} from '@zhengben/translate/memory'
import {type BuildContext, buildDocument} from '../build-document.ts'
import type {DocumentFiles} from '../find-documents.ts'
import {loadDictionary} from '../load-dictionary.ts'
import {loadGlossary} from '../load-glossary.ts'
import {loadModel} from '../load-model.ts'
import {loadRestorer} from '../load-restorer.ts'
import {loadSegmenter} from '../load-segmenter.ts'
import type {Project} from '../project.ts'
import type {InputSource} from '../read-input.ts'
import {addNeighbours} from './add-neighbours.ts'

/** What documents are restored and aligned with. */
export type DocumentContext = Omit<BuildContext, 'formats'>

/**
 * The aligned units of a document of the corpus, as `build` makes them; the
 * source as it was found stands beside the restored one.
 * @throws {InputError} where a part cannot be read.
 */
export async function readDocumentEntries(
  document: DocumentFiles,
  origin: string,
  context: DocumentContext
): Promise<Array<MemoryEntry>> {
  const {edition} = await buildDocument(document, {...context, formats: []})
  const {bitext, source, target} = edition
  const units = Array.from(unitsOf(bitext), (unit) => {
    const found = asFound(unit.source, source)
    return {
      source: unitText(unit.source, source, bitext.lang.source),
      // A draft that nobody has looked at is nothing to rely on.
      target:
        unit.state === 'initial'
          ? ''
          : unitText(unit.target, target, bitext.lang.target),
      origin,
      languages: bitext.lang,
      ...(found !== undefined && {found})
    }
  })
  return addNeighbours(units)
}

/** Load what documents need, which takes a second or two. */
export async function loadDocumentContext(
  project: Project,
  input: InputSource,
  warn: (text: string) => void
): Promise<DocumentContext> {
  const settings = project.config.restore
  const [{glossary}, model, dictionary] = await Promise.all([
    loadGlossary(project),
    loadModel(),
    loadDictionary()
  ])
  return {
    input,
    settings,
    resources: {
      glossary,
      dictionary,
      restore: await loadRestorer(glossary, model, settings),
      segment: await loadSegmenter(glossary.terms, model, warn)
    }
  }
}
