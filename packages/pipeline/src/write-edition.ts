import {extname} from 'node:path'
import {applyEdits, stringifyBitext} from '@zhengben/bitext'
import {
  type Edition,
  writeBilingualMarkdown,
  writeHtml,
  writeTmx,
  writeXliff,
  writeXliff2
} from '@zhengben/formats'
import {readPinyin} from '@zhengben/formats/pinyin'
import type {OutputFormat} from './config.ts'

/** One file of a finished document. */
export interface OutputFile {
  /** What the file is, for readers. */
  readonly title: string
  readonly name: string
  readonly value: string | Uint8Array
}

/**
 * The files of an edition. `glossed` is the same edition with the senses of
 * its words; only the page shows them. The restored text keeps the ending of
 * the source.
 * @throws {RangeError} where a text does not fit into a workbook.
 */
export async function writeEdition(
  edition: Edition,
  glossed: Edition,
  sourcePath: string,
  formats: ReadonlyArray<OutputFormat>
): Promise<Array<OutputFile>> {
  const {id} = edition.meta
  const wants = (format: OutputFormat): boolean => formats.includes(format)
  const files: Array<OutputFile> = []
  if (wants('md'))
    files.push(
      {
        title: 'Restored text',
        name: `restored${extname(sourcePath)}`,
        value: applyEdits(edition.source.source, edition.bitext.edits)
      },
      {
        title: 'Bilingual Markdown',
        name: 'bilingual.md',
        value: writeBilingualMarkdown(edition)
      }
    )
  if (wants('tmx'))
    files.push({title: 'TMX', name: `${id}.tmx`, value: writeTmx(edition)})
  if (wants('xliff'))
    files.push({title: 'XLIFF', name: `${id}.xlf`, value: writeXliff(edition)})
  if (wants('xliff2'))
    files.push({
      title: 'XLIFF 2.1',
      name: `${id}.v2.xlf`,
      value: writeXliff2(edition)
    })
  if (wants('json'))
    files.push({
      title: 'JSON',
      name: 'bitext.json',
      value: stringifyBitext(edition.bitext)
    })
  if (formats.some((d) => d in reviewers))
    files.push(...(await writeReviewers(edition, formats)))
  if (!wants('html')) return files
  const links = files.map(({title, name}) => ({
    name: title,
    href: encodeURIComponent(name)
  }))
  const value = writeHtml(glossed, {
    readPinyin,
    indexHref: '../index.html',
    files: links
  })
  return [{title: 'Page', name: 'index.html', value}, ...files]
}

/** What reviewers and clients are sent. */
const reviewers = {docx: 'Word', xlsx: 'Excel', csv: 'CSV', tsv: 'TSV'} as const

/** Loaded only where one is asked for. */
async function writeReviewers(
  edition: Edition,
  formats: ReadonlyArray<OutputFormat>
): Promise<Array<OutputFile>> {
  const {writeDocx, writeUnitCsv, writeUnitTsv, writeUnitXlsx} = await import(
    '@zhengben/formats/office'
  )
  const writers = {
    docx: writeDocx,
    xlsx: writeUnitXlsx,
    csv: writeUnitCsv,
    tsv: writeUnitTsv
  }
  return (['docx', 'xlsx', 'csv', 'tsv'] as const)
    .filter((d) => formats.includes(d))
    .map((d) => ({
      title: reviewers[d],
      name: `${edition.meta.id}.${d}`,
      value: writers[d](edition)
    }))
}
