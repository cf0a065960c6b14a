import {findProject, UsageError} from '@zhengben/pipeline'
import {translate as translateUnits} from '@zhengben/pipeline/translate'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {listenForInterrupt} from '../listen-for-interrupt.ts'
import {createProgress} from '../progress.ts'
import {isLeftOut, report} from '../report.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'
import {showHidden} from '../show-text.ts'
import {formatPlan} from '../translate/format-plan.ts'
import {formatSummary} from '../translate/format-summary.ts'

export const translate: Command = {
  usage: '[FILE|DOC…] [--engine NAME] [--memory FILE…] [-o FILE]',
  description: `Fills units that have no translation: from memories and the corpus first, from
the best match down to --minimum, then by an engine, only where one is named.
Existing translations stay. The same text is taken over as translated; what
differs, and what an engine says, is a draft (state initial), with a note.
DOC is a document of the corpus, whose units are kept in translation.en.yaml
beside it; without any, the whole corpus. FILE is a text or a bilingual file
(.xlf, .xliff, .sdlxliff, .mqxliff, .mxliff, .tmx, .tsv, .csv, .docx, .xlsx); it
is written to -o FILE, or to standard output (a text as XLIFF; no .docx, no .xlsx).

Engines: ollama, openai, deepseek, deepl, libretranslate, and those under
\`engines\` in zhengben.yaml. Keys come from the environment alone; a key K that
zhengben.yaml pairs with a server goes there only where the environment has its
host in K_HOST. What is sent is recorded in .zhengben/sent.ndjson of the project.`,
  options: {
    engine: {value: 'NAME', description: 'Ask this engine for what is left'},
    model: {value: 'NAME', description: 'The model that a chat engine uses'},
    memory: {
      short: 'm',
      value: 'FILE',
      repeats: true,
      description:
        'A memory, TMX or as memory import makes it; may be given several times; else those of the project'
    },
    'no-corpus': {
      description: 'Do not take translations in the corpus for a memory'
    },
    minimum: {
      value: 'PERCENT',
      description: 'Fill in matches at least that alike, 50 to 101; else 75'
    },
    'dry-run': {
      short: 'n',
      description: 'Show what would be filled in and sent; do neither'
    },
    verbose: {description: 'Show the whole requests in a dry run'},
    json: {description: 'Print everything as JSON'},
    output: {
      short: 'o',
      value: 'FILE',
      description:
        'Write a text to .xlf, .tmx or .yaml, a bilingual file to its own format'
    },
    ...glossaryOption,
    ...encodingOption
  },
  examples: [
    [
      'zhengben translate wetland-clean --memory client.tmx',
      'Fill a document from a memory and the corpus'
    ],
    [
      'zhengben translate page.txt --engine ollama --model qwen3:8b -o page.xlf',
      'Draft the rest with a model on this machine'
    ],
    [
      'zhengben translate --engine deepseek --dry-run',
      'See what would be sent, without sending it'
    ]
  ],
  run
}

async function run(
  {flags, values, lists, positionals}: Arguments,
  io: Io
): Promise<number> {
  const {engine, model, output, encoding} = values
  if (model !== undefined && engine === undefined)
    throw new UsageError('Unexpected --model without --engine NAME')
  const minimum = readMinimum(values['minimum'])
  const progress = createProgress(io)
  // Without an engine there is nothing that must not be lost.
  const listener =
    engine === undefined || io.interrupted ? undefined : listenForInterrupt()
  const signal = io.interrupted ?? listener?.signal
  const result = await translateUnits({
    paths: positionals,
    ...(engine !== undefined && {engine: {name: engine, model, env: io.env}}),
    memories: lists['memory'] ?? [],
    usesCorpus: !flags.has('no-corpus'),
    minimum,
    isDry: flags.has('dry-run'),
    ...(output !== undefined && {output}),
    project: await findProject(io.cwd, positionals[0]),
    input: {
      cwd: io.cwd,
      stdin: io.stdin,
      ...(encoding !== undefined && {encoding})
    },
    noGlossary: flags.has('no-glossary'),
    sourceDateEpoch: io.env['SOURCE_DATE_EPOCH'],
    ...(signal && {signal}),
    warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
    onStep: progress.show
  }).finally(() => {
    listener?.stop()
    progress.clear()
  })
  const {reports, errors, ...rest} = result
  const isJson = flags.has('json')
  const texts = isJson ? [] : result.jobs.flatMap((d) => d.text ?? [])
  for (const text of texts) await write(io.stdout, text)
  if (isJson) await write(io.stdout, `${JSON.stringify(rest)}\n`)
  else {
    const isDry = flags.has('dry-run')
    if (isDry) await write(io.stdout, formatPlan(result, flags.has('verbose')))
    const out = texts.length > 0 ? io.stderr : io.stdout
    await write(out, formatSummary(result, isDry))
  }
  // Servers are quoted in them.
  for (const message of reports.flatMap((d) => d.messages))
    message.reason = showHidden(message.reason)
  await report([...reports, ...errors.map(failedFile)], io)
  if (result.failure !== undefined)
    io.stderr.write(
      `zhengben: ${showHidden(result.failure)}; what is done is kept, run the command again to go on\n`
    )
  return errors.length > 0 ||
    result.failure !== undefined ||
    reports.some(isLeftOut)
    ? 1
    : 0
}

function readMinimum(value = '75'): number {
  const minimum = Number(value)
  if (!Number.isInteger(minimum) || minimum < 50 || minimum > 101)
    throw new UsageError(
      `Unexpected --minimum ${value}, expected whole percent from 50 to 101`
    )
  return minimum
}
