import type {WordSegmenter} from '@zhengben/chinese'
import {selectRows, type TermRow} from '@zhengben/glossary'
import {type LanguageModel, segmentWithModel} from '@zhengben/restore'
import {
  createNodejiebaSegmenter,
  importNodejieba
} from './adapters/nodejieba.ts'

/**
 * Cuts text into words: nodejieba with the glossary's terms as its user
 * dictionary, or the language model where nodejieba is missing; `warn` hears
 * of that once.
 */
export async function loadSegmenter(
  terms: ReadonlyArray<TermRow>,
  model: LanguageModel,
  warn: (text: string) => void
): Promise<WordSegmenter> {
  const nodejieba = await importNodejieba()
  if (nodejieba)
    return createNodejiebaSegmenter(nodejieba, selectRows(terms, 'approved'))
  warn(
    'nodejieba is not installed here; words are cut by the language model, without parts of speech'
  )
  return segmentWithModel(model)
}
