import type {Glossary} from '@zhengben/glossary'
import type {LanguageModel} from './model/language-model.ts'

/** What restoration works with; loaded once, never changed. */
export interface RestoreResources {
  readonly model: LanguageModel
  readonly glossary: Glossary
}
