import {dirname, resolve} from 'node:path'
import type {Glossary, RowPlace, RowStatus} from '@zhengben/glossary'
import {
  type Cells,
  cellsOf,
  columnsOf,
  type GlossaryKind,
  keyColumn,
  type Loss,
  LossCounter
} from '@zhengben/glossary/exchange'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import {
  type ExchangeFormat,
  formatToWrite,
  kindsOf
} from './exchange/exchange-format.ts'
import {loadRows} from './exchange/load-rows.ts'
import {readExchange} from './exchange/read-exchange.ts'
import {writeExchange} from './exchange/write-exchange.ts'

export type {RowStatus} from '@zhengben/glossary'
export type {GlossaryKind, Loss} from '@zhengben/glossary/exchange'
export {
  type ExchangeFormat,
  exchangeFormats,
  readFormatName
} from './exchange/exchange-format.ts'

export interface GlossaryExport {
  readonly path: string
  readonly format: ExchangeFormat
  readonly kind: GlossaryKind
  /** Rows that were written. */
  readonly rows: number
  /** Rows of that kind that were not asked for. */
  readonly leftOut: number
  /** What the format could not hold, found by reading the file again. */
  readonly dropped: ReadonlyArray<Loss>
}

/** Formats that cannot say of a row that it is a proposal. */
const approvedOnly: ReadonlySet<ExchangeFormat> = new Set([
  'omegat',
  'opencc',
  'jieba'
])

/**
 * Write rows of the project's glossary to a file for another program, and find
 * out what that file does not hold.
 * @throws {UsageError} where the glossary or the file cannot be used.
 */
export async function exportGlossary(options: {
  readonly path: string
  readonly project: Project
  readonly cwd: string
  readonly kind?: GlossaryKind | undefined
  readonly format?: ExchangeFormat | undefined
  readonly statuses?: ReadonlyArray<RowStatus> | undefined
  readonly family?: string | undefined
}): Promise<GlossaryExport> {
  const {path, project, cwd, family} = options
  const format = options.format ?? formatToWrite(path, options.kind)
  const kind = options.kind ?? (kindsOf[format][0] as GlossaryKind)
  if (!kindsOf[format].includes(kind))
    throw new UsageError(
      `Unexpected ${kind} in ${format}, expected ${kindsOf[format].join(' or ')}; csv, tsv and xlsx hold every kind`
    )
  if (family !== undefined && kind !== 'variants')
    throw new UsageError(
      `Unexpected --family for ${kind}, expected it with --what variants`
    )
  const {files, glossary} = await loadRows(project, cwd)
  const absolute = resolve(cwd, path)
  if (files.some((d) => dirname(d.absolute) === dirname(absolute)))
    throw new UsageError(
      `Unexpected output ${path} among the files of the glossary, expected another folder`
    )
  const statuses =
    options.statuses ?? (approvedOnly.has(format) ? ['approved'] : undefined)
  const all: ReadonlyArray<Glossary[GlossaryKind][number]> = glossary[kind]
  const rows = all.filter(
    (d) =>
      (!statuses || !('status' in d) || statuses.includes(d.status)) &&
      (family === undefined || ('families' in d && d.families.includes(family)))
  )
  const cells = rows.map(cellsOf)
  const value = write(format, kind, cells)
  const dropped = findLosses(format, kind, path, value, cells, rows)
  await writeFile(absolute, value)
  return {
    path,
    format,
    kind,
    rows: rows.length,
    leftOut: all.length - rows.length,
    dropped
  }
}

function write(
  format: ExchangeFormat,
  kind: GlossaryKind,
  cells: ReadonlyArray<Cells>
): string | Uint8Array {
  try {
    return writeExchange(format, kind, cells)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message)
    throw error
  }
}

/** What is not in the file, or otherwise, when it is read as `import` reads it. */
function findLosses(
  format: ExchangeFormat,
  kind: GlossaryKind,
  path: string,
  value: string | Uint8Array,
  cells: ReadonlyArray<Cells>,
  places: ReadonlyArray<RowPlace>
): Array<Loss> {
  const losses = new LossCounter(path)
  if (cells.length === 0) return losses.list()
  const key = keyColumn(kind)
  const read = readExchange(
    format,
    value,
    kind,
    new Map(),
    new LossCounter(path)
  )
  const left = new Map<string, Array<Cells>>()
  for (const row of read.rows) {
    const list = left.get(row.cells[key] ?? '')
    if (list) list.push(row.cells)
    else left.set(row.cells[key] ?? '', [row.cells])
  }
  for (const [index, row] of cells.entries()) {
    const {path, line} = places[index] as RowPlace
    const back = left.get(row[key] ?? '')?.shift()
    if (!back) losses.add('whole row', line, row[key] ?? '', path)
    else
      for (const column of columnsOf[kind])
        if ((back[column] ?? '') !== row[column])
          losses.add(column, line, row[column] ?? '', path)
  }
  return losses.list()
}
