import {findProject} from '@zhengben/pipeline'
import {type GlossaryTest, testGlossary} from '@zhengben/pipeline/glossary/test'
import type {Arguments, Command} from '../../command.ts'
import {formatTest} from '../../glossary/format-test.ts'
import {type Io, write} from '../../io.ts'
import {createProgress} from '../../progress.ts'
import {readColumns} from '../../restore/read-columns.ts'
import {usesColor} from '../../uses-color.ts'

export const test: Command = {
  usage: '[PATH…] [--all] [--json]',
  description: `Runs the example of every approved row and restores every document that has a
restoration by hand. Shows what came out beside what was expected. PATH is a
glossary file or folder, whose examples are run, or a document; without PATH,
all of the project. Exits with 1 where an example fails or a score is lower
than recorded in scores.json.`,
  options: {
    all: {
      description: 'Show each sentence that differs from the hand restoration'
    },
    json: {description: 'Print what came out as JSON'}
  },
  examples: [
    ['zhengben glossary test', 'Try the glossary of the project'],
    [
      'zhengben glossary test glossary/variants/bangdu.tsv',
      'Run the examples of one file'
    ],
    [
      'zhengben glossary test corpus/library-spun --all',
      'See where one document is not restored as by hand'
    ]
  ],
  run
}

async function run({flags, positionals}: Arguments, io: Io): Promise<number> {
  const progress = createProgress(io)
  const result = await testGlossary({
    paths: positionals,
    project: await findProject(io.cwd, positionals[0]),
    cwd: io.cwd,
    onStep: progress.show
  })
  progress.clear()
  await write(
    io.stdout,
    flags.has('json')
      ? `${JSON.stringify(result)}\n`
      : formatTest(result, {
          columns: readColumns(io.stdout, io.env),
          color: usesColor(io.stdout, io.env),
          detail: flags.has('all') ? 'all' : 'documents'
        })
  )
  return isFailure(result) ? 1 : 0
}

function isFailure({failed, drops}: GlossaryTest): boolean {
  return failed.length > 0 || drops.length > 0
}
