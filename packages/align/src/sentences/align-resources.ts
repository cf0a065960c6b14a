import type {WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import type {Dictionary} from '../dictionary/dictionary.ts'

/** What alignment needs to know of the languages. */
export interface AlignResources {
  readonly dictionary: Dictionary
  readonly segment: WordSegmenter
  /** Terms of the glossary; their renderings count as translations. */
  readonly terms?: ReadonlyArray<TermRow>
}
