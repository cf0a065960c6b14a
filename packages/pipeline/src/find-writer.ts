import {basename, dirname, extname, join} from 'node:path'
import {stringifyBitext} from '@zhengben/bitext'
import {
  type Edition,
  writeBilingualMarkdown,
  writeHtml,
  writeTmx,
  writeXliff,
  writeXliff2
} from '@zhengben/formats'
import {writeInterText} from '@zhengben/formats/intertext'
import {UsageError} from './usage-error.ts'

/** Makes the files of an edition; paths are those given, or stand beside it. */
export type EditionWriter = (
  edition: Edition,
  isConfirmed: (unit: number) => boolean
) => ReadonlyArray<{readonly path: string; readonly value: string}>

const writers: Readonly<Record<string, (edition: Edition) => string>> = {
  '.tmx': writeTmx,
  '.xlf': writeXliff,
  '.xliff': writeXliff,
  '.md': writeBilingualMarkdown,
  '.html': (edition) => writeHtml(edition),
  '.json': ({bitext}) => stringifyBitext(bitext)
}

const xliff2 = '.v2.xlf'
const interText = '.alignment.xml'

/**
 * The writer for the ending of a file.
 * @throws {UsageError} where there is none.
 */
export function findWriter(path: string): EditionWriter {
  if (path.toLowerCase().endsWith(interText))
    return (edition, isConfirmed) =>
      writeInterTextFiles(path, edition, isConfirmed)
  const writer = path.toLowerCase().endsWith(xliff2)
    ? writeXliff2
    : writers[extname(path).toLowerCase()]
  if (writer) return (edition) => [{path, value: writer(edition)}]
  throw new UsageError(
    `Unexpected output ${path}, expected an ending of ${[...Object.keys(writers), xliff2, interText].join(', ')}`
  )
}

/** NAME.alignment.xml, and the two texts as NAME.zh.xml and NAME.en.xml. */
function writeInterTextFiles(
  path: string,
  edition: Edition,
  isConfirmed: (unit: number) => boolean
): ReturnType<EditionWriter> {
  const name = basename(path).slice(0, -interText.length)
  const names = {source: `${name}.zh.xml`, target: `${name}.en.xml`}
  const files = writeInterText(edition, names, isConfirmed)
  return [
    {path: join(dirname(path), names.source), value: files.source},
    {path: join(dirname(path), names.target), value: files.target},
    {path, value: files.alignment}
  ]
}
