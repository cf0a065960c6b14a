import {splitEnglish} from '@zhengben/align'
import {createSentenceExceptions} from '@zhengben/bitext'
import type {Glossary} from '@zhengben/glossary'
import type {Splitter} from './chinese-splitter.ts'

/** Cuts English with the exceptions of a glossary. */
export function createEnglishSplitter({segmentation = []}: Glossary): Splitter {
  const exceptions = createSentenceExceptions(
    segmentation.filter((d) => d.language === 'en')
  )
  return (text, blocks) => splitEnglish(text, blocks, {exceptions})
}
