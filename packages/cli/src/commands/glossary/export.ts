import {findProject, UsageError} from '@zhengben/pipeline'
import {
  exchangeFormats,
  exportGlossary,
  type GlossaryKind,
  type RowStatus,
  readFormatName
} from '@zhengben/pipeline/glossary/export'
import type {Arguments, Command} from '../../command.ts'
import {formatLosses} from '../../format-losses.ts'
import {countKind} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'

export const exportCommand: Command = {
  usage: 'FILE [--what KIND] [--status LIST] [--family NAME] [--json]',
  description: `Writes rows of the glossary for another program. The ending of FILE says the
format: .csv, .xlsx and .tsv hold everything; .tbx termbases (TBX 2; --format
tbx3 for version 3); .utf8 OmegaT's glossary; .txt with --what variants a
dictionary for OpenCC; --format jieba a list of words. What the file cannot
hold is listed.`,
  options: {
    what: {value: 'KIND', description: 'terms (the default), variants or keep'},
    status: {
      value: 'LIST',
      description:
        'Only rows of these: approved, proposed, retired; omegat, opencc and jieba take approved ones unless told'
    },
    family: {value: 'NAME', description: 'Only variants of this family'},
    format: {value: 'NAME', description: exchangeFormats.join(', ')},
    json: {description: 'Print what was written and lost as JSON'}
  },
  examples: [
    ['zhengben glossary export terms.xlsx', 'All terms for a spreadsheet'],
    [
      'zhengben glossary export terms.tbx --status approved',
      'A termbase for a CAT tool'
    ],
    [
      'zhengben glossary export spun.txt --what variants --family bangdu',
      'One family as a dictionary for OpenCC'
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
      `Unexpected ${positionals.length} files, expected FILE to write to`
    )
  const {family, format, status, what} = values
  const result = await exportGlossary({
    path,
    project: await findProject(io.cwd),
    cwd: io.cwd,
    family,
    kind: what === undefined ? undefined : readKind(what),
    format: format === undefined ? undefined : readFormatName(format),
    statuses: status?.split(',').map(readStatus)
  })
  if (flags.has('json')) {
    await write(io.stdout, `${JSON.stringify(result)}\n`)
    return 0
  }
  const rest = result.leftOut > 0 ? `, ${result.leftOut} left out` : ''
  await write(
    io.stdout,
    `${path}: ${countKind(result.rows, result.kind)} as ${result.format}${rest}\n`
  )
  await write(
    io.stdout,
    formatLosses(`What ${result.format} cannot hold:`, result.dropped)
  )
  return 0
}

function readKind(value: string): GlossaryKind {
  if (value === 'terms' || value === 'variants' || value === 'keep')
    return value
  throw new UsageError(
    `Unexpected --what ${value}, expected terms, variants or keep`
  )
}

/** @throws {UsageError} for a word that is no status. */
export function readStatus(value: string): RowStatus {
  const status = value.trim()
  if (status === 'approved' || status === 'proposed' || status === 'retired')
    return status
  throw new UsageError(
    `Unexpected --status ${value}, expected approved, proposed or retired`
  )
}
