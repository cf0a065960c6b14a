import {findProject, UsageError} from '@zhengben/pipeline'
import {
  findConcordance,
  findMatches,
  type MemorySide
} from '@zhengben/pipeline/memory/search'
import type {Arguments, Command} from '../../command.ts'
import {type Io, write} from '../../io.ts'
import {formatConcordance} from '../../memory/format-concordance.ts'
import {formatMatches} from '../../memory/format-matches.ts'
import {showText} from '../../show-text.ts'
import {usesColor} from '../../uses-color.ts'

export const search: Command = {
  usage: 'TEXT… [--minimum N] [--limit N] [--concordance] [--in SIDE] [--json]',
  description: `Finds translations of a segment and of segments like it, best first, with what
was [-removed-] and {+inserted+} to get from the one in the memory to TEXT.
With --concordance, finds every translation that holds TEXT as it stands, with
… where anything may stand between and * at the end of the beginning of a word.
Exits with 1 when nothing is found.`,
  options: {
    memory: {
      short: 'm',
      value: 'FILE',
      repeats: true,
      description:
        'A memory, TMX too; may be given several times; those of the project unless given'
    },
    minimum: {
      value: 'N',
      description: 'The least match in per cent, 70 unless given'
    },
    limit: {value: 'N', description: 'Translations shown, 10 unless given'},
    concordance: {description: 'Look for words in texts'},
    in: {
      value: 'SIDE',
      description:
        'Where to look for them, source or target; else by the language of TEXT'
    },
    json: {description: 'Print the matches as JSON'}
  },
  examples: [
    ['zhengben memory search 会议在上海召开。', 'Segments like this one'],
    [
      'zhengben memory search --concordance 加强…合作',
      'How a collocation was translated'
    ],
    [
      'zhengben memory search --concordance "joint meeting" --json',
      'What an English phrase stands for'
    ]
  ],
  run
}

async function run(
  {flags, values, lists, positionals}: Arguments,
  io: Io
): Promise<number> {
  const text = positionals.join(' ').trim()
  if (text === '')
    throw new UsageError(
      'Unexpected absence of a text, expected TEXT to look for'
    )
  const place = {
    text,
    memories: lists['memory'] ?? [],
    project: await findProject(io.cwd),
    cwd: io.cwd,
    most: readCount('--limit', values['limit'], 10, 100_000)
  }
  const side = readSide(values['in'])
  const isConcordance = flags.has('concordance') || side !== undefined
  if (isConcordance && values['minimum'] !== undefined)
    throw new UsageError('Unexpected --minimum with --concordance')
  const color = usesColor(io.stdout, io.env)
  if (isConcordance) {
    const found = await findConcordance({...place, side})
    const more = found.hasMore ? '\nThere are more; --limit N shows them\n' : ''
    const columns = Math.max(40, io.stdout.columns ?? 80)
    await write(
      io.stdout,
      flags.has('json')
        ? `${JSON.stringify({text, ...found})}\n`
        : found.hits.length === 0
          ? `No translation has ${showText(text, 60)} in its ${found.side}\n`
          : formatConcordance(found, {columns, color}) + more
    )
    return found.hits.length > 0 ? 0 : 1
  }
  const minimum = readCount('--minimum', values['minimum'], 70, 101)
  const matches = await findMatches({...place, minimum})
  await write(
    io.stdout,
    flags.has('json')
      ? `${JSON.stringify({text, matches})}\n`
      : matches.length === 0
        ? `No segment is ${minimum}% like ${showText(text, 60)}\n`
        : formatMatches(matches, color)
  )
  return matches.length > 0 ? 0 : 1
}

function readSide(value: string | undefined): MemorySide | undefined {
  if (value === undefined || value === 'source' || value === 'target')
    return value
  throw new UsageError(`Unexpected --in ${value}, expected source or target`)
}

function readCount(
  option: string,
  value: string | undefined,
  usual: number,
  most: number
): number {
  if (value === undefined) return usual
  const number = Number(value)
  if (/^\d{1,6}$/.test(value) && number >= 1 && number <= most) return number
  throw new UsageError(
    `Unexpected ${option} ${value}, expected a whole number from 1 to ${most}`
  )
}
