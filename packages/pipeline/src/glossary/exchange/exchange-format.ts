import {findKind, type GlossaryKind} from '@zhengben/glossary/exchange'
import {findNearest} from '../../find-nearest.ts'
import {UsageError} from '../../usage-error.ts'

/** Formats that glossaries are exchanged in. */
export const exchangeFormats = [
  'csv',
  'tsv',
  'xlsx',
  'tbx2',
  'tbx3',
  'omegat',
  'opencc',
  'jieba'
] as const

export type ExchangeFormat = (typeof exchangeFormats)[number]

/** What each format can hold, the usual kind first. */
export const kindsOf: Readonly<
  Record<ExchangeFormat, ReadonlyArray<GlossaryKind>>
> = {
  csv: ['terms', 'variants', 'keep'],
  tsv: ['terms', 'variants', 'keep'],
  xlsx: ['terms', 'variants', 'keep'],
  tbx2: ['terms'],
  tbx3: ['terms'],
  omegat: ['terms'],
  opencc: ['variants'],
  jieba: ['terms', 'keep']
}

/** @throws {UsageError} for a name that is none. */
export function readFormatName(name: string): ExchangeFormat {
  const format = exchangeFormats.find((d) => d === name)
  if (format) return format
  const nearest = findNearest(name, exchangeFormats)
  throw new UsageError(
    `Unexpected format ${name}, ${nearest ? `did you mean ${nearest}?` : `expected one of ${exchangeFormats.join(', ')}`}`
  )
}

/**
 * The format that the name of a file to be written asks for.
 * @throws {UsageError} where it asks for none.
 */
export function formatToWrite(
  path: string,
  kind: GlossaryKind | undefined
): ExchangeFormat {
  const ending = endingOf(path)
  if (ending === 'csv' || ending === 'tsv' || ending === 'xlsx') return ending
  if (ending === 'tbx') return 'tbx2'
  if (ending === 'utf8' || ending === 'tab') return 'omegat'
  if (ending === 'txt' && kind === 'variants') return 'opencc'
  if (ending === 'txt' && kind !== 'keep') return 'omegat'
  throw new UsageError(
    `Unexpected output ${path}, expected an ending of .csv, .tsv, .xlsx, .tbx or .utf8, or --format with one of ${exchangeFormats.join(', ')}`
  )
}

/** Whether a file is a workbook, by its bytes or its name. */
export function isWorkbook(path: string, bytes: Uint8Array): boolean {
  // Every ZIP archive begins so, and a workbook is one.
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isArchive || /^xls[xmb]?$/.test(endingOf(path) ?? '')
}

function endingOf(path: string): string | undefined {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase()
}

/** The format of a text that is read in, by its name and what it holds. */
export function formatOf(path: string, text: string): ExchangeFormat {
  const ending = endingOf(path)
  if (ending === 'tbx' || /^\s*<(?:\?xml|martif|tbx|!)/.test(text))
    return text.includes('<martif') ? 'tbx2' : 'tbx3'
  if (ending === 'csv' || ending === 'tsv') return ending
  if (ending === 'utf8' || ending === 'tab') return 'omegat'
  const lines = text
    .split(/\r\n|\n|\r/, 200)
    .filter((d) => d.trim() !== '' && !/^#(?! \w+\t)/.test(d))
  const [first = ''] = lines
  const hasHeader = first.includes('\t') && findKind(first.split('\t'))
  if (first.startsWith('# ') || hasHeader) return 'tsv'
  if (lines.some((d) => d.includes('\t'))) {
    const second = lines.map((d) => d.split('\t')[1] ?? '').join('')
    return /\p{Script=Han}/u.test(second) ? 'opencc' : 'omegat'
  }
  return lines.every((d) => /^\S+(?: \d+)?(?: [a-z]+)?$/.test(d))
    ? 'jieba'
    : 'csv'
}
