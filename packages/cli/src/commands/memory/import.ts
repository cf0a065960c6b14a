import {findProject, InputError, UsageError} from '@zhengben/pipeline'
import {type ImportResult, importMemory} from '@zhengben/pipeline/memory/import'
import type {Arguments, Command} from '../../command.ts'
import {failedFile} from '../../failed-file.ts'
import {count} from '../../glossary/count.ts'
import {type Io, write} from '../../io.ts'
import {memoryOption} from '../../memory/memory-option.ts'
import {createProgress} from '../../progress.ts'
import {report} from '../../report.ts'
import {encodingOption} from '../../shared-options.ts'
import {showHidden} from '../../show-text.ts'

export const importCommand: Command = {
  usage: 'FILE… [--memory FILE.sqlite] [--json]',
  description: `Takes translations into the translation memory, which is made where it is not
there: TMX of any size, XLIFF, tables (.tsv, .csv), the .json that build
writes, documents of the corpus and folders of them, aligned as build does and
without drafts (units in the state initial that nobody has worked on).
All of it is taken in, or nothing where a file is wrong or the program is
stopped. What is there already, with the same neighbours, is not taken twice.`,
  options: {
    ...memoryOption,
    ...encodingOption,
    json: {description: 'Print what was done as JSON'}
  },
  examples: [
    ['zhengben memory import agency.tmx', 'Into the memory of the project'],
    [
      'zhengben memory import corpus/ old.tmx --memory ~/all.sqlite',
      'All translations of the corpus and a TMX file into one memory'
    ],
    [
      'zhengben memory import corpus/wetland-clean',
      'What was translated of one document'
    ]
  ],
  run
}

async function run(
  {flags, values, positionals}: Arguments,
  io: Io
): Promise<number> {
  if (positionals.length === 0)
    throw new UsageError(
      'Unexpected absence of files, expected FILE… to take translations from'
    )
  if (positionals.includes('-'))
    throw new UsageError('Unexpected standard input, expected files or folders')
  const {memory, encoding} = values
  const progress = createProgress(io)
  try {
    const result = await importMemory({
      paths: positionals,
      memory,
      project: await findProject(io.cwd),
      input: {
        cwd: io.cwd,
        stdin: io.stdin,
        ...(encoding !== undefined && {encoding})
      },
      warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
      onStep: progress.show
    })
    progress.clear()
    await write(
      io.stdout,
      flags.has('json') ? `${JSON.stringify(result)}\n` : formatImport(result)
    )
    return 0
  } catch (error) {
    progress.clear()
    if (!(error instanceof InputError)) throw error
    await report([failedFile(error)], io)
    await write(io.stderr, 'zhengben: nothing was taken in\n')
    return 1
  }
}

function formatImport({memory, files, size}: ImportResult): string {
  const lines = files.map(({path, added, known, passed, drafts = 0}) => {
    const without =
      passed > 0 ? `, ${count(passed, 'unit')} without zh and en` : ''
    const left =
      drafts > 0
        ? `, ${count(drafts, 'draft')} left out (state initial: nobody has looked at them)`
        : ''
    return `${showHidden(path)}: ${added} new, ${known} known${without}${left}\n`
  })
  return `${lines.join('')}${showHidden(memory)} has ${count(size, 'translation')}\n`
}
