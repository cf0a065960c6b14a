import {findProject, UsageError} from '@zhengben/pipeline'
import {suggestForGlossary} from '@zhengben/pipeline/glossary/suggest'
import type {Arguments, Command} from '../../command.ts'
import {formatSuggestions} from '../../glossary/format-suggestions.ts'
import {type Io, write} from '../../io.ts'

export const suggest: Command = {
  usage:
    '[FOLDER|FILE…] [--accept FILE] [--terms] [--memory FILE] [--retire] [--html FILE] [--json]',
  description: `Proposes rows from texts: forms that the language model finds surprising, each
with the words it may stand for and what speaks for them; and what people wrote
where a document has a restored.md. Without FOLDER, from the corpus.`,
  options: {
    accept: {
      value: 'FILE',
      description: 'Write the rows to a variants file, with status proposed'
    },
    terms: {description: 'Propose terms too, from documents with English'},
    memory: {
      short: 'm',
      value: 'FILE',
      repeats: true,
      description:
        'Propose terms from this memory, too, TMX or what memory import makes'
    },
    retire: {description: 'Propose rows to retire too'},
    count: {
      value: 'N',
      description: 'Only forms that occur N times or more (2)'
    },
    least: {
      value: 'SCORE',
      description: 'Only forms that are spun with this probability (0.5)'
    },
    limit: {
      value: 'N',
      description: 'List so many of each kind (50); --json gives all'
    },
    html: {
      value: 'FILE',
      description: 'Write a page to decide on; see glossary apply'
    },
    json: {description: 'Print everything as JSON'}
  },
  examples: [
    [
      'zhengben glossary suggest pages',
      'List what a folder of pages calls for'
    ],
    [
      'zhengben glossary suggest pages --accept glossary/variants/news.tsv',
      'Write the rows down, for somebody to approve'
    ],
    [
      'zhengben glossary suggest --terms --retire',
      'Look through the whole corpus'
    ],
    [
      'zhengben glossary suggest --terms --memory agency.tmx',
      'Propose terms from a memory, too'
    ],
    [
      'zhengben glossary suggest pages --html suggest.html',
      'Decide about the rows in a browser'
    ]
  ],
  run
}

async function run(
  {flags, values, lists, positionals}: Arguments,
  io: Io
): Promise<number> {
  let failed = false
  const warn = (text: string): void => {
    io.stderr.write(`zhengben: ${text}\n`)
  }
  const accept = values['accept']
  const memories = lists['memory'] ?? []
  if (memories.length > 0 && !flags.has('terms'))
    throw new UsageError('Unexpected --memory without --terms')
  const limit = readNumber(values, 'limit', 50, 1, Number.MAX_SAFE_INTEGER)
  const found = await suggestForGlossary({
    paths: positionals,
    project: await findProject(io.cwd, positionals[0]),
    cwd: io.cwd,
    leastCount: readNumber(values, 'count', 2, 1, Number.MAX_SAFE_INTEGER),
    leastScore: readNumber(values, 'least', 0.5, 0, 1),
    terms: flags.has('terms'),
    memories,
    retire: flags.has('retire'),
    ...(accept !== undefined && {accept}),
    onError: ({message}) => {
      failed = true
      warn(message)
    },
    warn
  })
  await write(
    io.stdout,
    flags.has('json')
      ? `${JSON.stringify(found)}\n`
      : formatSuggestions(found, limit, accept)
  )
  if (values['html'] !== undefined) {
    const {writeSuggestPage} = await import(
      '@zhengben/pipeline/glossary/review'
    )
    const project = await findProject(io.cwd, positionals[0])
    const page = {project, cwd: io.cwd, path: values['html']}
    await writeSuggestPage(found, page)
    await write(io.stderr, `Wrote ${values['html']}\n`)
  }
  return failed ? 1 : 0
}

function readNumber(
  values: Arguments['values'],
  name: string,
  usual: number,
  least: number,
  most: number
): number {
  const given = values[name]
  if (given === undefined) return usual
  const number = Number(given)
  const isWhole = most <= 1 || Number.isInteger(number)
  if (given.trim() !== '' && isWhole && number >= least && number <= most)
    return number
  throw new UsageError(
    `Unexpected --${name} ${given}, expected ${most <= 1 ? `a number from ${least} to ${most}` : `a whole number from ${least} on`}`
  )
}
