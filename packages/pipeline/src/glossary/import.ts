import {join} from 'node:path'
import type {Glossary, Problem, RowStatus} from '@zhengben/glossary'
import {
  cellsOf,
  type Difference,
  type GlossaryKind,
  keyColumn,
  type Loss,
  LossCounter,
  type Merge,
  mergeRows
} from '@zhengben/glossary/exchange'
import {builtin} from '../config.ts'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import {type ExchangeFormat, kindsOf} from './exchange/exchange-format.ts'
import {loadRows} from './exchange/load-rows.ts'
import {placeRows} from './exchange/place-rows.ts'
import {readExchange} from './exchange/read-exchange.ts'
import {explain, readBytes} from './exchange/read-import.ts'
import {siftRows} from './exchange/sift-rows.ts'
import {readTarget} from './exchange/target.ts'
import {verifyFiles} from './exchange/verify-files.ts'

export type {RowStatus} from '@zhengben/glossary'
export type {Difference, GlossaryKind, Loss} from '@zhengben/glossary/exchange'
export {
  type ExchangeFormat,
  exchangeFormats,
  readFormatName
} from './exchange/exchange-format.ts'

export interface GlossaryImport {
  readonly format: ExchangeFormat
  readonly kind: GlossaryKind
  /** Rows of the file. */
  readonly rows: number
  readonly added: number
  /** Rows that are there and hold more now, as they were and as they are. */
  readonly extended: Merge['extended']
  /** Rows that say nothing new. */
  readonly same: number
  readonly conflicts: ReadonlyArray<Difference>
  readonly kept: ReadonlyArray<Difference>
  /** Rows that would be wrong in a glossary, left out. */
  readonly refused: ReadonlyArray<Problem>
  /** What a glossary has no place for. */
  readonly dropped: ReadonlyArray<Loss>
  /** Files that were changed, or would be, with the rows added and extended in each. */
  readonly files: ReadonlyArray<{
    readonly path: string
    readonly added: number
    readonly extended: number
  }>
}

/**
 * Take rows of a file into the project's own glossary. What stands there is not
 * changed where the file says otherwise, unless `preferFile`; such rows come
 * back as conflicts. Files are written when all is known to be well.
 * @throws {UsageError} where the file or the glossary cannot be used.
 */
export async function importGlossary(options: {
  readonly path: string
  readonly project: Project
  readonly cwd: string
  readonly into?: string | undefined
  readonly format?: ExchangeFormat | undefined
  readonly map: ReadonlyMap<string, string>
  readonly status?: RowStatus | undefined
  readonly encoding?: string | undefined
  readonly preferFile: boolean
  readonly dryRun: boolean
}): Promise<GlossaryImport> {
  const {path, project, cwd, map, preferFile} = options
  const target =
    options.into === undefined ? undefined : readTarget(options.into)
  const {format, value} = await readBytes(options)
  if (target && !kindsOf[format].includes(target.kind))
    throw new UsageError(
      `Unexpected --into ${options.into} for ${format}, which holds ${kindsOf[format].join(' or ')}`
    )
  if (map.size > 0 && !['csv', 'tsv', 'xlsx'].includes(format))
    throw new UsageError(
      `Unexpected --map for ${format}, expected it with a table (csv, tsv or xlsx); with --format tsv the file is read as one`
    )
  const losses = new LossCounter(path)
  const read = explain(path, () =>
    readExchange(format, value, target?.kind, map, losses)
  )
  const folder = findFolder(project)
  const {files, glossary} = await loadRows(project, cwd)
  const {kind} = read
  const existing = (glossary[kind] as Glossary['terms']).map((row) => ({
    cells: cellsOf(row),
    place: {path: row.path, line: row.line}
  }))
  const known = new Set(existing.map((d) => d.cells[keyColumn(kind)]))
  const {sound, refused} = siftRows(kind, path, read.rows, known)
  const merge = mergeRows(kind, existing, sound, {
    path,
    status: options.status ?? 'proposed',
    preferFile
  })
  const changed = placeRows(merge, kind, target, folder, cwd, files)
  verifyFiles(files, changed)
  if (!options.dryRun)
    for (const file of changed) await writeFile(file.absolute, file.value)
  return {
    format,
    kind,
    rows: read.rows.length,
    added: merge.added.length,
    extended: merge.extended,
    same: merge.same,
    conflicts: merge.conflicts,
    kept: merge.kept,
    refused,
    dropped: losses.list(),
    files: changed.map(({path, added, extended}) => ({path, added, extended}))
  }
}

function findFolder({root, config}: Project): string {
  const own = config.glossary.find((d) => d !== builtin)
  if (root === undefined || own === undefined)
    throw new UsageError(
      'Unexpected absence of a glossary of your own; make a project with zhengben init, or name a folder under `glossary` in zhengben.yaml'
    )
  return join(root, own)
}
