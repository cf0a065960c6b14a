import {extname} from 'node:path'
import {stringifyBitext} from '@zhengben/bitext'
import {
  type Edition,
  writeBilingualMarkdown,
  writeHtml,
  writeTmx,
  writeXliff
} from '@zhengben/formats'
import {UsageError} from './usage-error.ts'

const writers: Readonly<Record<string, (edition: Edition) => string>> = {
  '.tmx': writeTmx,
  '.xlf': writeXliff,
  '.xliff': writeXliff,
  '.md': writeBilingualMarkdown,
  '.html': (edition) => writeHtml(edition),
  '.json': ({bitext}) => stringifyBitext(bitext)
}

/**
 * The writer for the ending of a file.
 * @throws {UsageError} where there is none.
 */
export function findWriter(path: string): (edition: Edition) => string {
  const writer = writers[extname(path).toLowerCase()]
  if (writer) return writer
  throw new UsageError(
    `Unexpected output ${path}, expected an ending of ${Object.keys(writers).join(', ')}`
  )
}
