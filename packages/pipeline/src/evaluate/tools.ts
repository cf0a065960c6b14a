import type {WordSegmenter} from '@zhengben/chinese'
import type {Glossary} from '@zhengben/glossary'
import type {Restorer} from '@zhengben/restore'
import type {RestoreSettings} from '../config.ts'
import type {Baselines} from './baselines.ts'

/** What an evaluation works with. */
export interface Tools {
  readonly glossary: Glossary
  readonly restore: Restorer
  readonly settings: RestoreSettings
  readonly foldWidth: boolean
  readonly baselines: Baselines
  readonly segment: () => Promise<WordSegmenter>
  readonly onStep: (text: string) => void
}
