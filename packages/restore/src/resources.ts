import type {Glossary} from '@zhengben/glossary'
import type {LanguageModel} from './model/language-model.ts'

/** What restoration works with; loaded once, never changed. */
export interface RestoreResources {
  readonly model: LanguageModel
  readonly glossary: Glossary
  /**
   * Every reading of a character as pinyin with tone marks, none for what has
   * none. Called only for text that looks annotated, so it may load its
   * dictionary when it is first called.
   */
  readonly readings: (character: string) => ReadonlyArray<string>
  /**
   * Simplified to traditional, phrase first; only `script: 'hant'` needs it. Not
   * built in, since its tables take longer to load than all the rest.
   */
  readonly traditionalize?: (text: string) => string
}
