import type {UnitState} from '@zhengben/bitext'
import {UsageError} from '@zhengben/pipeline'
import {
  bilingualEndings,
  findImportProject,
  type ImportedFile,
  importFiles
} from '@zhengben/pipeline/import'
import {VFile} from 'vfile'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {formatImport} from '../import/format-import.ts'
import {listImport} from '../import/list-import.ts'
import {type Io, write} from '../io.ts'
import {createProgress} from '../progress.ts'
import {isLeftOut, report} from '../report.ts'
import {readColumns} from '../restore/read-columns.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'
import {showHidden} from '../show-text.ts'
import {usesColor} from '../uses-color.ts'

export const importCommand: Command = {
  usage: 'FILE… [--document DOC] [--state STATE] [--dry-run] [--json]',
  description: `Brings translated files back: targets, states and notes go into
translation.en.yaml of the documents they are of, which build, check and analyse
follow. FILE is ${bilingualEndings.slice(0, -1).join(', ')} or ${bilingualEndings.at(-1)}.
Units are found by id and text, else by their text alone. What fits no unit is
written to FILE.refused.tmx, and what would replace newer work to
translation.en.conflicts.yaml; then the command exits with 1.`,
  options: {
    document: {
      short: 'd',
      value: 'DOC',
      description: 'The document that all of it is of, as build takes it'
    },
    state: {
      value: 'STATE',
      description:
        'What FILE translates is at least translated, reviewed or final, drafts too'
    },
    overwrite: {
      description: 'Take the file’s side where both sides have changed'
    },
    'dry-run': {
      short: 'n',
      description: 'Show what would change, write nothing'
    },
    json: {description: 'Print one JSON object a file and line'},
    ...glossaryOption,
    ...encodingOption
  },
  examples: [
    ['zhengben import job.xlf', 'Take back what a translator has delivered'],
    [
      'zhengben import job.xlf --state translated',
      'Take it back from a program that keeps no states, drafts that were right too'
    ],
    [
      'zhengben import omegat/project_save.tmx --dry-run',
      'See what a project of OmegaT would change'
    ],
    [
      'zhengben import review.xlsx --document wetland-clean',
      'Take a reviewer’s table for one document'
    ]
  ],
  run
}

async function run(
  {flags, values, positionals}: Arguments,
  io: Io
): Promise<number> {
  const [first] = positionals
  if (first === undefined) throw new UsageError('Unexpected absence of FILE')
  if (positionals.includes('-'))
    throw new UsageError(
      `Unexpected standard input, expected a file with an ending of ${bilingualEndings.join(', ')}`
    )
  const {document, encoding} = values
  const atLeast = readState(values['state'])
  const isDry = flags.has('dry-run')
  const progress = createProgress(io)
  const {files, warnings, errors} = await importFiles({
    files: positionals,
    ...(document !== undefined && {document}),
    project: await findImportProject(io.cwd, first, document),
    input: {
      cwd: io.cwd,
      stdin: io.stdin,
      ...(encoding !== undefined && {encoding})
    },
    noGlossary: flags.has('no-glossary'),
    isDry,
    overwrite: flags.has('overwrite'),
    ...(atLeast && {atLeast}),
    warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
    onStep: progress.show
  })
  progress.clear()
  const layout = {
    columns: readColumns(io.stdout, io.env),
    color: usesColor(io.stdout, io.env),
    isDry
  }
  for (const file of files)
    await write(
      io.stdout,
      flags.has('json')
        ? `${JSON.stringify(listImport(file))}\n`
        : formatImport(file, layout)
    )
  const problems = files.map(describeProblems)
  await report([...warnings, ...problems, ...errors.map(failedFile)], io)
  for (const file of files) await sayWhere(file, isDry, io)
  const isWhole =
    errors.length === 0 &&
    problems.every((d) => d.messages.length === 0) &&
    !warnings.some(isLeftOut)
  return isWhole ? 0 : 1
}

function readState(value: string | undefined): UnitState | undefined {
  const state = workedStates.find((d) => d === value)
  if (value !== undefined && !state)
    throw new UsageError(
      `Unexpected --state ${value}, expected ${workedStates.join(', ')}`
    )
  return state
}

/** States of what somebody has worked on. */
const workedStates: ReadonlyArray<UnitState> = [
  'translated',
  'reviewed',
  'final'
]

/** More of one file say no more on a terminal; `--json` has all. */
const mostListed = 50

function describeProblems({
  file: path,
  documents,
  refused
}: ImportedFile): VFile {
  const file = new VFile({path})
  const problems = [
    ...refused.map(({unit: {id, place}, reason}) => ({
      place,
      id,
      reason,
      ruleId: 'refused'
    })),
    ...documents.flatMap((d) =>
      d.changes.flatMap(({unit, outcome, parts}) => {
        const [part] = parts
        return outcome === 'conflict' && part
          ? {
              place: part.targetPlace,
              id: unit.id,
              reason: `Unexpected translation of ${unit.place}, which has another one (${unit.state}) that is newer or in a higher state; choose one in ${d.path}, or run again with --overwrite`,
              ruleId: 'conflict'
            }
          : []
      })
    )
  ].sort(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column
  )
  for (const {place, id, reason, ruleId} of problems.slice(0, mostListed)) {
    const message = file.message(showHidden(`${reason} (${id})`), {
      place,
      source: 'zhengben',
      ruleId
    })
    message.fatal = ruleId === 'refused'
  }
  if (problems.length > mostListed)
    file.data['unlisted'] =
      `${problems.length - mostListed} more are not listed; --json has all`
  return file
}

/** Which files a person has to know of. */
async function sayWhere(
  {documents, refused, refusedPath}: ImportedFile,
  isDry: boolean,
  io: Io
): Promise<void> {
  const lines = documents.flatMap(({path, superseded, conflictsPath}) => [
    ...(superseded === undefined
      ? []
      : [
          `${path} counts ${isDry ? 'then' : 'now'}, not ${superseded}, which is left as it is`
        ]),
    ...(conflictsPath === undefined
      ? []
      : [
          `The side of conflicts that was not taken ${isDry ? 'would be' : 'is'} kept in ${conflictsPath}`
        ])
  ])
  if (refusedPath !== undefined)
    lines.push(
      `${refused.length} refused ${refused.length === 1 ? 'translation' : 'translations'} ${isDry ? 'would be' : refused.length === 1 ? 'is' : 'are'} kept in ${refusedPath}`
    )
  if (lines.length > 0) await write(io.stderr, `${lines.join('\n')}\n`)
}
