import type {Prose} from '@zhengben/bitext'
import {readMarkdown} from './markdown/read-markdown.ts'
import {readPlainText} from './text/read-plain-text.ts'

/**
 * The running text of a source, read by the ending of its path: `.md`,
 * `.markdown` and `.mdown` as Markdown, everything else as plain text.
 */
export function readProse(source: string, path: string): Prose {
  return /\.(?:md|markdown|mdown)$/i.test(path)
    ? readMarkdown(source)
    : readPlainText(source)
}
