import {findProject, UsageError} from '@zhengben/pipeline'
import {searchGlossaryFiles} from '@zhengben/pipeline/glossary/search'
import type {Arguments, Command} from '../../command.ts'
import {formatConcordance, formatFoundRow} from '../../format-found-row.ts'
import {count} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'
import {openEditor} from '../../open-editor.ts'
import {showText} from '../../show-text.ts'

export const search: Command = {
  usage: 'TEXT… [--limit N] [--lines N] [--open] [--json]',
  description: `Finds rows by any form, original, context, English or Pinyin (guojia finds
every tone, guójiā or guo2jia1 only its own) and shows each with its place,
how often its forms stand in the corpus, as found, restored and in
translations, and in which lines. Exits with 1 when no row is found.`,
  options: {
    limit: {value: 'N', description: 'Rows shown, 10 unless given'},
    lines: {
      value: 'N',
      description:
        'Lines of the corpus shown for each row and side, 3 unless given'
    },
    open: {description: 'Open the first row in $VISUAL or $EDITOR'},
    json: {description: 'Print rows, counts and lines as JSON'}
  },
  examples: [
    ['zhengben glossary search 邦度', 'What a form stands for, and where'],
    ['zhengben glossary search productive forces', 'By English'],
    ['zhengben glossary search guójiā --open', 'By Pinyin, to be edited']
  ],
  run
}

async function run(
  {flags, positionals, values}: Arguments,
  io: Io
): Promise<number> {
  const query = positionals.join(' ').trim()
  if (query === '')
    throw new UsageError(
      'Unexpected absence of a text, expected TEXT to look for'
    )
  const result = await searchGlossaryFiles({
    query,
    project: await findProject(io.cwd),
    cwd: io.cwd,
    limit: readCount('--limit', values['limit'], 10, 1),
    context: readCount('--lines', values['lines'], 3, 0)
  })
  const {documents, lines, problems, rows, total, unrestored} = result
  const code = total > 0 ? 0 : 1
  if (flags.has('json')) await write(io.stdout, `${JSON.stringify(result)}\n`)
  else if (total === 0) {
    const uses = lines.length > 0 ? ', but the corpus has it:' : ''
    await write(
      io.stdout,
      `No row has ${showText(query, 60)}${uses}\n${formatConcordance(lines)}`
    )
  } else {
    await write(io.stdout, rows.map(formatFoundRow).join('\n'))
    const more =
      total > rows.length ? `, ${rows.length} shown; --limit ${total}` : ''
    const by =
      unrestored > 0 ? `, ${unrestored} of them not restored by hand` : ''
    await write(
      io.stdout,
      `\n${count(total, 'row')}${more}; corpus of ${count(documents, 'document')}${by}\n`
    )
  }
  if (problems > 0)
    await write(
      io.stderr,
      `zhengben: ${problems} ${problems === 1 ? 'row or file' : 'rows or files'} could not be read; see zhengben glossary check\n`
    )
  const [first] = rows
  if (flags.has('open') && first)
    await openEditor(first.absolute, first.row.line, io.env)
  return code
}

function readCount(
  option: string,
  value: string | undefined,
  usual: number,
  least: number
): number {
  if (value === undefined) return usual
  const number = Number(value)
  if (/^\d{1,6}$/.test(value) && number >= least) return number
  throw new UsageError(
    `Unexpected ${option} ${value}, expected a whole number from ${least}`
  )
}
