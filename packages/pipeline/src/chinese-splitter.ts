import {
  type Block,
  createSentenceExceptions,
  type Range
} from '@zhengben/bitext'
import {splitSentences} from '@zhengben/chinese'
import type {Glossary} from '@zhengben/glossary'

/** Cuts a text into sentences; without blocks, as its language parts paragraphs. */
export type Splitter = (
  text: string,
  blocks?: ReadonlyArray<Pick<Block, 'range'>>
) => Array<Range>

/** Cuts Chinese with the exceptions of a glossary. */
export function createChineseSplitter({segmentation = []}: Glossary): Splitter {
  const exceptions = createSentenceExceptions(
    segmentation.filter((d) => d.language === 'zh')
  )
  return (text, blocks) => splitSentences(text, blocks, {exceptions})
}
