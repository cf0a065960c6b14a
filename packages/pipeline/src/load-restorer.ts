import type {Glossary} from '@zhengben/glossary'
import {
  createRestorer,
  type LanguageModel,
  type Restorer
} from '@zhengben/restore'
import {readings} from './adapters/pinyin.ts'
import type {RestoreSettings} from './config.ts'

/**
 * Prepare restoration once for all texts of a command. The tables that write
 * traditional characters load only where the settings ask for them.
 */
export async function loadRestorer(
  glossary: Glossary,
  model: LanguageModel,
  {script}: Pick<RestoreSettings, 'script'>
): Promise<Restorer> {
  if (script !== 'hant') return createRestorer({glossary, model, readings})
  const {Converter} = await import('opencc-js/cn2t')
  const traditionalize = Converter({from: 'cn', to: 'tw'})
  return createRestorer({glossary, model, readings, traditionalize})
}
