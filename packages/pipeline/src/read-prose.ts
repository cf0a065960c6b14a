import type {Prose} from '@zhengben/bitext'
import {readPlainText} from '@zhengben/formats/text'
import {isMarkdown} from './is-markdown.ts'

/** The running text of a file, by its ending. Loads a parser only for Markdown. */
export async function readProse(path: string, text: string): Promise<Prose> {
  if (!isMarkdown(path)) return readPlainText(text)
  const {readMarkdown} = await import('@zhengben/formats/markdown')
  return readMarkdown(text)
}
