import {findProject, UsageError} from '@zhengben/pipeline'
import {
  type Difference,
  exchangeFormats,
  type GlossaryImport,
  importGlossary,
  readFormatName
} from '@zhengben/pipeline/glossary/import'
import type {Arguments, Command} from '../../command.ts'
import {formatLosses} from '../../format-losses.ts'
import {count, countKind} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'
import {showHidden, showText} from '../../show-text.ts'
import {readStatus} from './export.ts'

/** Git shows them all after the import. */
const shownExtensions = 20

export const importCommand: Command = {
  usage:
    'FILE [--into TABLE] [--map LIST] [--dry-run] [--prefer-file] [--json]',
  description: `Takes rows of another program into the project's glossary: CSV and XLSX
(MultiTerm's and memoQ's too), TBX 2 and 3, OmegaT's glossaries, dictionaries
of OpenCC, user dictionaries of jieba. New rows are proposals unless the file
says otherwise. Lists grow and empty cells are filled; where the file
contradicts a row, the row stays and both are listed. Exits with 1 when a
row was left out.`,
  options: {
    into: {
      value: 'TABLE',
      description:
        'variants/NAME.tsv, terms/NAME.tsv or keep.tsv for new rows; else by domain or family, or imported.tsv'
    },
    map: {
      value: 'LIST',
      description:
        'What columns hold: NAME=source,3=preferred,Client=- (by name or number; - leaves one)'
    },
    status: {
      value: 'STATUS',
      description: 'Of new rows where the file says none: approved, proposed'
    },
    format: {
      value: 'NAME',
      description: `${exchangeFormats.join(', ')}; else found out`
    },
    encoding: {value: 'NAME', description: 'Of a text; else found out'},
    'prefer-file': {
      description: 'Where the file contradicts a row, change the row'
    },
    'dry-run': {description: 'Say what would be done; write nothing'},
    json: {description: 'Print the report as JSON'}
  },
  examples: [
    [
      'zhengben glossary import client.xlsx --into terms/client.tsv --dry-run',
      'See what a termbase would bring'
    ],
    [
      'zhengben glossary import memoq.csv --map Chinese_PRC=source,English=preferred',
      'Say what the columns are'
    ]
  ],
  run
}

async function run(
  {flags, positionals, values}: Arguments,
  io: Io
): Promise<number> {
  const [path] = positionals
  if (path === undefined || positionals.length > 1)
    throw new UsageError(
      `Unexpected ${positionals.length} files, expected FILE to take in`
    )
  const {encoding, format, into, map, status} = values
  const dryRun = flags.has('dry-run')
  const preferFile = flags.has('prefer-file')
  const result = await importGlossary({
    path,
    project: await findProject(io.cwd),
    cwd: io.cwd,
    into,
    encoding,
    dryRun,
    preferFile,
    map: readMap(map),
    format: format === undefined ? undefined : readFormatName(format),
    status: status === undefined ? undefined : readStatus(status)
  })
  await write(
    io.stdout,
    flags.has('json')
      ? `${JSON.stringify(result)}\n`
      : formatReport(result, path, dryRun, preferFile)
  )
  const isLeftOut =
    result.refused.length > 0 || (result.conflicts.length > 0 && !preferFile)
  return isLeftOut ? 1 : 0
}

/** `NAME=column,3=column`; a name may hold `=`. */
function readMap(list: string | undefined): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const item of list?.split(',') ?? []) {
    const [, name, role] = /^(.+)=([a-z]+|-)$/.exec(item.trim()) ?? []
    if (name === undefined || role === undefined)
      throw new UsageError(
        `Unexpected \`${item}\` in --map, expected NAME=COLUMN such as Begriff=source`
      )
    map.set(name, role)
  }
  return map
}

function formatReport(
  result: GlossaryImport,
  path: string,
  dryRun: boolean,
  preferFile: boolean
): string {
  const {added, conflicts, extended, files, kept, kind, refused, rows, same} =
    result
  const would = dryRun ? 'would get ' : ''
  return [
    `${path}: ${countKind(rows, kind)} (${result.format}): ${added} new, ${extended.length} extended, ${same} known, ${refused.length} refused, ${conflicts.length} ${preferFile ? 'overruled' : 'in conflict'}\n`,
    ...files.map(
      (d) =>
        `${d.path} ${would}+${count(d.added, 'row')}, ${d.extended} extended\n`
    ),
    extended.length > 0 ? '\nExtended:\n' : '',
    ...extended.slice(0, shownExtensions).map(formatExtension),
    extended.length > shownExtensions
      ? `  and ${extended.length - shownExtensions} more; --json has all\n`
      : '',
    refused.length > 0 ? '\nLeft out, wrong in a glossary:\n' : '',
    ...refused.map(
      (d) => `  ${d.path}:${d.line} ${showHidden(d.reason)} (${d.ruleId})\n`
    ),
    conflicts.length > 0
      ? preferFile
        ? '\nChanged as the file says:\n'
        : '\nLeft out, contradicts a row; change one of the two, or take the file’s side with --prefer-file:\n'
      : '',
    ...conflicts.map((d) => formatDifference(d, path)),
    kept.length > 0 ? '\nDiffers, the row stays as it is:\n' : '',
    ...kept.map((d) => formatDifference(d, path)),
    formatLosses('A glossary has no place for:', result.dropped)
  ].join('')
}

function formatExtension({
  after,
  before,
  place
}: GlossaryImport['extended'][number]): string {
  const changes = Object.keys(after)
    .filter((d) => after[d] !== before[d])
    .map(
      (d) =>
        `${d}: ${showText(before[d] ?? '', 40) || '(empty)'} → ${showText(after[d] ?? '', 60) || '(empty)'}`
    )
  return `  ${place.path}:${place.line} ${showText(Object.values(after)[0] ?? '')} ${changes.join('; ')}\n`
}

function formatDifference(d: Difference, path: string): string {
  return `  ${path}:${d.line} ${showText(d.key)} ${d.column}: ${showText(d.theirs, 60) || '(nothing)'} ≠ ${showText(d.ours, 60) || '(nothing)'} at ${d.place.path}:${d.place.line}\n`
}
