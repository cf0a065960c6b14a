import type {WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import type {Dictionary} from '../dictionary/dictionary.ts'
import type {Embeddings} from './embeddings.ts'

/** What alignment needs to know of the languages. */
export interface AlignResources {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  /** Terms of the glossary; their renderings count as translations. */
  readonly terms?: ReadonlyArray<TermRow>
  /** Further evidence where there is a model that understands both languages. */
  readonly embeddings?: Embeddings
}
