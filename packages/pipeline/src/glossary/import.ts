import {readFile, stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {decodeText} from '@zhengben/formats/text'
import {
  type Glossary,
  type Problem,
  type RowStatus,
  readGlossary
} from '@zhengben/glossary'
import {
  type Cells,
  cellsOf,
  columnsOf,
  type Difference,
  type GlossaryKind,
  type IncomingRow,
  keyColumn,
  type Loss,
  LossCounter,
  type Merge,
  mergeRows
} from '@zhengben/glossary/exchange'
import {builtin} from '../config.ts'
import {explainSystemError} from '../explain-system-error.ts'
import type {Project} from '../project.ts'
import {shorten} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {writeFile} from '../write-file.ts'
import {addRows} from './exchange/add-rows.ts'
import {
  type ExchangeFormat,
  formatOf,
  isWorkbook,
  kindsOf
} from './exchange/exchange-format.ts'
import {readExchange} from './exchange/read-exchange.ts'
import {chooseTarget, readTarget, type Target} from './exchange/target.ts'
import {type FoundFile, readGlossaryFiles} from './read-files.ts'

export type {RowStatus} from '@zhengben/glossary'
export type {Difference, GlossaryKind, Loss} from '@zhengben/glossary/exchange'
export {
  type ExchangeFormat,
  exchangeFormats,
  readFormatName
} from './exchange/exchange-format.ts'

/** Larger files are no glossaries. */
const mostBytes = 256 * 2 ** 20

export interface GlossaryImport {
  readonly format: ExchangeFormat
  readonly kind: GlossaryKind
  /** Rows of the file. */
  readonly rows: number
  readonly added: number
  readonly extended: number
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
  const losses = new LossCounter(path)
  const read = explain(path, () =>
    readExchange(format, value, target?.kind, map, losses)
  )
  const folder = findFolder(project)
  const {files, glossary} = await readExisting(project, cwd)
  const {kind} = read
  const existing = (glossary[kind] as Glossary['terms']).map((row) => ({
    cells: cellsOf(row),
    place: {path: row.path, line: row.line}
  }))
  const known = new Set(existing.map((d) => d.cells[keyColumn(kind)]))
  const {sound, refused} = sift(kind, path, read.rows, known)
  const merge = mergeRows(kind, existing, sound, {
    path,
    status: options.status ?? 'proposed',
    preferFile
  })
  const changed = place(merge, kind, target, folder, cwd, files)
  verify(files, changed)
  if (!options.dryRun)
    for (const file of changed) await writeFile(file.absolute, file.value)
  return {
    format,
    kind,
    rows: read.rows.length,
    added: merge.added.length,
    extended: merge.extended.length,
    same: merge.same,
    conflicts: merge.conflicts,
    kept: merge.kept,
    refused,
    dropped: losses.list(),
    files: changed.map(({path, added, extended}) => ({path, added, extended}))
  }
}

interface ChangedFile extends FoundFile {
  readonly added: number
  readonly extended: number
}

async function readBytes({
  path,
  cwd,
  format,
  encoding
}: {
  readonly path: string
  readonly cwd: string
  readonly format?: ExchangeFormat | undefined
  readonly encoding?: string | undefined
}): Promise<{format: ExchangeFormat; value: string | Uint8Array}> {
  const absolute = resolve(cwd, path)
  const bytes = await stat(absolute)
    .then(({size}) => {
      if (size > mostBytes)
        throw new UsageError(
          `Unexpected ${Math.round(size / 2 ** 20)} MB in ${path}, expected at most ${mostBytes / 2 ** 20} MB; split the file`
        )
      return readFile(absolute)
    })
    .catch((error) => {
      if (error instanceof UsageError) throw error
      throw new UsageError(`Cannot read ${path}: ${explainSystemError(error)}`)
    })
  if (format === 'xlsx' || (!format && isWorkbook(path, bytes)))
    return {format: 'xlsx', value: bytes}
  const {value, problems} = explain(path, () => decodeText(bytes, encoding))
  const [problem] = problems
  if (problem)
    throw new UsageError(
      `${path}:${problem.line}:${problem.column} ${problem.reason.replace('; read as U+FFFD', '')}; save it as UTF-8, or say its --encoding; nothing was taken in`
    )
  return {format: format ?? formatOf(path, value), value}
}

/** Faults of a file become wrong usage with a place. */
function explain<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const {name, message, line, column} = error as Error & {
      line?: number
      column?: number
    }
    if (line !== undefined)
      throw new UsageError(`${path}:${line}:${column} ${message}`)
    if (/^(?:RangeError|NotTextError|UnknownEncodingError)$/.test(name))
      throw new UsageError(`${path}: ${message}`)
    throw error
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

async function readExisting(
  project: Project,
  cwd: string
): Promise<{files: ReadonlyArray<FoundFile>; glossary: Glossary}> {
  const {files, findings} = await readGlossaryFiles([], project, cwd)
  const {glossary, problems} = readGlossary(files)
  const broken = [...findings, ...problems.filter((d) => d.fatal)]
  if (broken.length > 0)
    throw new UsageError(
      `${broken.map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`).join('\n')}\nMend the glossary first; nothing was taken in`
    )
  return {files, glossary}
}

/** Rows that may stand in a glossary, and what is wrong with the others. */
function sift(
  kind: GlossaryKind,
  path: string,
  rows: ReadonlyArray<IncomingRow>,
  known: ReadonlySet<string | undefined>
): {sound: Array<IncomingRow>; refused: Array<Problem>} {
  const columns = columnsOf[kind]
  const lines = rows.map(({cells}) => {
    // A row that only adds to one that is there need not say everything.
    const whole: Cells = {
      layer: 'word',
      status: 'proposed',
      ...(known.has(cells[keyColumn(kind)]) &&
        kind === 'terms' && {preferred: '…'}),
      ...cells
    }
    return columns.map((d) => whole[d] ?? '').join('\t')
  })
  const name = kind === 'keep' ? 'keep.tsv' : `${kind}/import.tsv`
  const {problems} = readGlossary([
    {path: name, value: [`# ${columns.join('\t')}`, ...lines].join('\n')}
  ])
  const wrong = new Map<number, Problem>()
  for (const problem of problems) {
    if (/-(?:order|duplicate|cycle)$/.test(problem.ruleId)) continue
    const {line = 1} = rows[problem.line - 2] ?? {}
    if (!wrong.has(problem.line))
      wrong.set(problem.line, {...problem, path, line, column: 1})
  }
  return {
    sound: rows.filter((_, index) => !wrong.has(index + 2)),
    refused: [...wrong.values()]
  }
}

/** The files with the rows in them. */
function place(
  merge: Merge,
  kind: GlossaryKind,
  target: Target | undefined,
  folder: string,
  cwd: string,
  files: ReadonlyArray<FoundFile>
): Array<ChangedFile> {
  const header = `# ${columnsOf[kind].join('\t')}\n`
  const added = new Map<string, Array<Cells>>()
  for (const {cells} of merge.added) {
    const absolute = join(
      folder,
      chooseTarget(kind, cells, target, (name) =>
        files.some((d) => d.absolute === join(folder, name))
      )
    )
    const list = added.get(absolute)
    if (list) list.push(cells)
    else added.set(absolute, [cells])
  }
  const paths = new Map(files.map((d) => [d.absolute, d]))
  for (const absolute of added.keys())
    if (!paths.has(absolute))
      paths.set(absolute, {
        absolute,
        path: shorten(cwd, absolute).replaceAll('\\', '/'),
        value: header
      })
  return [...paths.values()].flatMap((file) => {
    const rows = added.get(file.absolute) ?? []
    const extended = merge.extended.filter((d) => d.place.path === file.path)
    if (rows.length + extended.length === 0) return []
    const value = addRows(
      file.value,
      columnsOf[kind],
      rows,
      new Map(extended.map((d) => [d.place.line, d.after]))
    )
    return [{...file, value, added: rows.length, extended: extended.length}]
  })
}

/** What was well before must be well with the new rows. */
function verify(
  files: ReadonlyArray<FoundFile>,
  changed: ReadonlyArray<ChangedFile>
): void {
  const replaced = new Map(changed.map((d) => [d.absolute, d]))
  const old = new Set(files.map((d) => d.absolute))
  const after = [
    ...files.map((d) => replaced.get(d.absolute) ?? d),
    ...changed.filter((d) => !old.has(d.absolute))
  ]
  const {problems} = readGlossary(after)
  const before = readGlossary(files).problems.filter(
    (d) => d.ruleId === 'glossary-duplicate'
  ).length
  const fatal = problems.filter((d) => d.fatal)
  const duplicates = problems.filter((d) => d.ruleId === 'glossary-duplicate')
  const wrong = [...fatal, ...(duplicates.length > before ? duplicates : [])]
  if (wrong.length > 0)
    throw new UsageError(
      `Unexpected rows that break the glossary; nothing was taken in:\n${wrong
        .slice(0, 20)
        .map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`)
        .join('\n')}`
    )
}
