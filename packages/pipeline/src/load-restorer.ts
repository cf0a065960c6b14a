import type {Glossary} from '@zhengben/glossary'
import {
  createRestorer,
  createStagedRestorer,
  type LanguageModel,
  type RestoreResources,
  type Restorer,
  type StagedRestorer
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
  return createRestorer(await gatherResources(glossary, model, script))
}

/** The same for texts that are restored with several glossaries. */
export async function loadStagedRestorer(
  glossary: Glossary,
  model: LanguageModel,
  {script}: Pick<RestoreSettings, 'script'>
): Promise<StagedRestorer> {
  return createStagedRestorer(await gatherResources(glossary, model, script))
}

async function gatherResources(
  glossary: Glossary,
  model: LanguageModel,
  script: RestoreSettings['script']
): Promise<RestoreResources> {
  if (script !== 'hant') return {glossary, model, readings}
  const {Converter} = await import('opencc-js/cn2t')
  const traditionalize = Converter({from: 'cn', to: 'tw'})
  return {glossary, model, readings, traditionalize}
}
