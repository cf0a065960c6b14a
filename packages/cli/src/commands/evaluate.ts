import {findProject, UsageError} from '@zhengben/pipeline'
import {
  compareScores,
  flattenScores,
  readRecord,
  recordPath,
  evaluate as score,
  writeRecord
} from '@zhengben/pipeline/evaluate'
import type {Arguments, Command} from '../command.ts'
import {formatEvaluation} from '../evaluate/format-evaluation.ts'
import {type Io, write} from '../io.ts'
import {createProgress} from '../progress.ts'
import {readSettings} from '../read-settings.ts'
import {editOptions, glossaryOption} from '../shared-options.ts'

export const evaluate: Command = {
  usage: 'DIR [--others DIR] [--fold-width] [--json] [--record]',
  description: `Scores the program against gold in DIR: samples *.json with raw and gold text;
document folders with source.* and restored.md; treebanks *.conllu; clean
sentences, one a line, *.clean.txt; links *.align beside *.zh and *.en; links of
words *.words (0-0 1-2 a line, 1?2 where only possible) beside the like, words
parted by blanks. Where DIR holds scores.json, exits with 1 if a score is lower
than recorded there.`,
  options: {
    json: {description: 'Print the scores as JSON'},
    'fold-width': {description: 'Take full-width and half-width ASCII as one'},
    others: {
      value: 'DIR',
      description:
        'Score what other aligners found too: DIR/ALIGNER/*.align or *.words'
    },
    record: {description: 'Write the scores to DIR/scores.json'},
    ...editOptions,
    ...glossaryOption
  },
  examples: [
    ['zhengben evaluate corpus', 'Compare with the restorations by hand'],
    [
      'zhengben evaluate corpus --record',
      'Make the present scores the ones to keep'
    ]
  ],
  run
}

async function run(input: Arguments, io: Io): Promise<number> {
  const {flags, positionals} = input
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    throw new UsageError(
      `Unexpected ${positionals.length} folders, expected DIR`
    )
  const progress = createProgress(io)
  const evaluation = await score({
    folder,
    cwd: io.cwd,
    project: await findProject(io.cwd, folder),
    settings: readSettings(input),
    noGlossary: flags.has('no-glossary'),
    foldWidth: flags.has('fold-width'),
    ...(input.values['others'] !== undefined && {
      others: input.values['others']
    }),
    warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
    onStep: progress.show
  })
  progress.clear()
  await write(
    io.stdout,
    flags.has('json')
      ? `${JSON.stringify(evaluation)}\n`
      : formatEvaluation(evaluation)
  )
  const path = recordPath(folder, io.cwd)
  const now = flattenScores(evaluation)
  if (flags.has('record')) {
    await writeRecord(path, now)
    return 0
  }
  const record = await readRecord(path)
  const drops = record ? compareScores(record, now) : []
  for (const drop of drops)
    await write(io.stderr, `zhengben: lower than recorded: ${drop}\n`)
  return drops.length > 0 ? 1 : 0
}
