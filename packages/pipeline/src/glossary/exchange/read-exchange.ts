import {readCsv, TableError, type TableRow} from '@zhengben/formats/csv'
import {readJiebaDictionary} from '@zhengben/formats/lexicon'
import {readTbx} from '@zhengben/formats/tbx'
import {readXlsx} from '@zhengben/formats/xlsx'
import {
  columnsOf,
  type FoundColumn,
  findColumns,
  findKind,
  type GlossaryKind,
  type IncomingRow,
  type LossCounter,
  readRows
} from '@zhengben/glossary/exchange'
import {type ExchangeFormat, kindsOf} from './exchange-format.ts'
import {readOmegat, readOpencc, readWord} from './read-lexicon-rows.ts'
import {tbxToTerms} from './tbx-to-terms.ts'

export interface ExchangeRows {
  readonly kind: GlossaryKind
  readonly rows: ReadonlyArray<IncomingRow>
}

/**
 * The rows of a file of the format. `kind` is what they are to become, where a
 * person has said so; else the format or the header says it.
 * @throws {TableError} or {XmlError} where the file is broken.
 * @throws {RangeError} where `map` does not fit.
 */
export function readExchange(
  format: ExchangeFormat,
  value: string | Uint8Array,
  kind: GlossaryKind | undefined,
  map: ReadonlyMap<string, string>,
  losses: LossCounter
): ExchangeRows {
  const wanted =
    kind ?? (kindsOf[format].length === 1 ? kindsOf[format][0] : undefined)
  const text = typeof value === 'string' ? value : ''
  switch (format) {
    case 'tbx2':
    case 'tbx3':
      return {kind: 'terms', rows: tbxToTerms(readTbx(text), losses)}
    case 'omegat':
      return {kind: 'terms', rows: readOmegat(text, losses)}
    case 'opencc':
      return {kind: 'variants', rows: readOpencc(text, losses)}
    case 'jieba': {
      const rows = readJiebaDictionary(text).map((d) =>
        readWord(d, wanted ?? 'terms', losses)
      )
      return {kind: wanted ?? 'terms', rows}
    }
    case 'tsv':
      return readTable(readTsv(text), wanted, map, losses)
    case 'csv':
      return readTable(readCsv(text), wanted, map, losses)
    case 'xlsx':
      return readTable(readXlsx(value as Uint8Array), wanted, map, losses)
  }
}

/** Our own files have no quotation; others' may. */
function readTsv(text: string): Array<TableRow> {
  if (!text.startsWith('# ')) return readCsv(text)
  return text
    .slice(2)
    .split(/\r\n|\n|\r/)
    .map((d, index) => ({line: index + 1, cells: d.split('\t')}))
    .filter((d) => d.cells.length > 1 || d.cells[0] !== '')
}

function readTable(
  table: ReadonlyArray<TableRow>,
  wanted: GlossaryKind | undefined,
  map: ReadonlyMap<string, string>,
  losses: LossCounter
): ExchangeRows {
  const [header, ...rest] = table
  if (!header)
    throw new TableError(
      'Unexpected empty table, expected a header and rows',
      1,
      1
    )
  const kind = wanted ?? findKind(header.cells) ?? 'terms'
  const columns = nameColumns(kind, header, map)
  const isBare = columns === undefined
  const rows = isBare ? table : rest
  return {
    kind,
    rows: readRows(kind, columns ?? bareColumns(header), rows, losses)
  }
}

/** Undefined where there is no header but Chinese and its English from the first row on. */
function nameColumns(
  kind: GlossaryKind,
  header: TableRow,
  map: ReadonlyMap<string, string>
): Array<FoundColumn> | undefined {
  const columns = findColumns(kind, header.cells, map)
  const roles = new Set(columns.map((d) => d.role))
  const [first = '', second = ''] = columnsOf[kind]
  const needed = kind === 'keep' ? [first] : [first, second]
  if (needed.every((d) => roles.has(d))) return columns
  if (
    kind === 'terms' &&
    roles.has('source') &&
    (roles.has('admitted') || roles.has('forbidden'))
  )
    return columns
  const [zh = '', en = ''] = header.cells
  if (
    kind === 'terms' &&
    map.size === 0 &&
    roles.size === 1 &&
    /\p{Script=Han}/u.test(zh) &&
    /^[^\p{Script=Han}]*[A-Za-z][^\p{Script=Han}]*$/u.test(en)
  )
    return
  const missing = needed.filter((d) => !roles.has(d))
  throw new TableError(
    `Unexpected header ${header.cells.map((d) => `\`${d}\``).join(', ')}, expected a column for ${missing.join(' and ')}; say which it is with --map NAME=${missing[0]}`,
    header.line,
    1
  )
}

function bareColumns({cells}: TableRow): Array<FoundColumn> {
  const roles = ['source', 'preferred', 'note']
  return cells.map((_, index) => ({
    index,
    name: `column ${index + 1}`,
    ...(roles[index] && {role: roles[index]})
  }))
}
