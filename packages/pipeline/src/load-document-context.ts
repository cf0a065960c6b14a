import type {BuildContext} from './build-document.ts'
import {loadDictionary} from './load-dictionary.ts'
import {loadGlossary} from './load-glossary.ts'
import {loadModel} from './load-model.ts'
import {loadRestorer} from './load-restorer.ts'
import {loadSegmenter} from './load-segmenter.ts'
import type {Project} from './project.ts'
import type {InputSource} from './read-input.ts'

/** What reading and aligning documents needs. */
export type DocumentContext = Omit<BuildContext, 'formats'>

/**
 * Load what documents need, which takes a second or two.
 * @throws {UsageError} where a resource is missing or wrong.
 */
export async function loadDocumentContext({
  project,
  input,
  noGlossary = false,
  warn
}: {
  readonly project: Project
  readonly input: InputSource
  readonly noGlossary?: boolean
  readonly warn: (text: string) => void
}): Promise<DocumentContext> {
  const [glossary, model, dictionary] = await Promise.all([
    noGlossary
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel(),
    loadDictionary()
  ])
  const settings = project.config.restore
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
