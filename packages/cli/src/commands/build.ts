import {relative} from 'node:path'
import {
  findNearest,
  findProject,
  type OutputFormat,
  outputFormats,
  UsageError
} from '@zhengben/pipeline'
import {type BuildResult, build as buildCorpus} from '@zhengben/pipeline/build'
import {VFile} from 'vfile'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {createProgress} from '../progress.ts'
import {readSettings} from '../read-settings.ts'
import {isLeftOut, report} from '../report.ts'
import {glossaryOption, scriptOption} from '../shared-options.ts'
import {formatTable} from '../show-text.ts'

export const build: Command = {
  usage: '[DOC…] [-o DIR] [--format FORMATS]',
  description: `Restores, segments, aligns and annotates documents and writes the bilingual
edition of each to DIR/ID/ and a list of them to DIR/index.html. DOC is the
name of a folder in the corpus, a folder with source.txt or source.md, or a
file; without DOC the whole corpus is built. Formats are those of zhengben.yaml,
else html,md,tmx,xliff,json; docx,xlsx,csv,tsv are for reviewers.`,
  options: {
    output: {
      short: 'o',
      value: 'DIR',
      description: 'Where to write; else out in the project'
    },
    format: {
      value: 'FORMATS',
      description: `Some of ${outputFormats.join(',')}`
    },
    ...scriptOption,
    messages: {description: 'List every doubtful place'},
    ...glossaryOption
  },
  examples: [
    ['zhengben build', 'Build the whole corpus'],
    [
      'zhengben build page.txt -o editions --format html,tmx',
      'Make a page and a memory of one file'
    ],
    [
      'zhengben build library-spun --format docx,xlsx',
      'Make a Word document and a workbook for reviewers'
    ]
  ],
  run
}

async function run(input: Arguments, io: Io): Promise<number> {
  const {flags, values, positionals} = input
  const start = performance.now()
  const progress = createProgress(io)
  const formats = values['format'] && readFormats(values['format'])
  if (formats) refuseFormats(positionals, formats)
  const result = await buildCorpus({
    documents: positionals,
    project: await findProject(io.cwd, positionals[0]),
    ...(values['output'] !== undefined && {out: values['output']}),
    ...(formats && {formats}),
    settings: readSettings(input),
    input: {cwd: io.cwd, stdin: io.stdin},
    noGlossary: flags.has('no-glossary'),
    sourceDateEpoch: io.env['SOURCE_DATE_EPOCH'],
    warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
    onDocument: (path, index, all) =>
      progress.show(`${index + 1}/${all} ${path}`)
  })
  progress.clear()
  await report(
    [
      ...describeProblems(result),
      ...(flags.has('messages') ? result.reports : []),
      ...result.warnings,
      ...result.errors.map(failedFile)
    ],
    io
  )
  await write(
    io.stdout,
    summarize(result, io.cwd, (performance.now() - start) / 1000)
  )
  const isWhole = result.errors.length === 0 && !result.warnings.some(isLeftOut)
  return isWhole ? 0 : 1
}

function describeProblems({glossaryProblems}: BuildResult): Array<VFile> {
  const files = new Map<string, VFile>()
  for (const {path, line, column, reason, ruleId} of glossaryProblems) {
    const file = files.get(path) ?? new VFile({path})
    files.set(path, file)
    file.message(reason, {place: {line, column}, source: 'zhengben', ruleId})
  }
  return [...files.values()]
}

function readFormats(value: string): Array<OutputFormat> {
  return value.split(',').map((item) => {
    const name = item.trim()
    const format = outputFormats.find((d) => d === name)
    if (format) return format
    const nearest = findNearest(name, outputFormats)
    throw new UsageError(
      `Unexpected format \`${name}\`, ${nearest ? `did you mean ${nearest}?` : `expected some of ${outputFormats.join(', ')}`}`
    )
  })
}

/** Some shells make two words of what stands between commas. */
function refuseFormats(
  documents: ReadonlyArray<string>,
  formats: ReadonlyArray<OutputFormat>
): void {
  const strays = documents.filter((d) => outputFormats.some((f) => f === d))
  if (strays.length > 0)
    throw new UsageError(
      `Unexpected document \`${strays[0]}\` beside --format, expected the formats in one word: --format "${[...formats, ...strays].join(',')}" (PowerShell needs the quotes; a document of that name is corpus/${strays[0]})`
    )
}

function summarize(
  {out, index, documents, errors}: BuildResult,
  cwd: string,
  seconds: number
): string {
  const rows = documents.map(({entry: {meta, statistics, spun}, score}) => [
    meta.id,
    `${statistics.characters.found}`,
    `${statistics.edits.reduce((sum, d) => sum + d.count, 0)}`,
    `${statistics.doubtful}`,
    `${Math.round(spun * 100)}%`,
    `${statistics.aligned}/${statistics.units}`,
    score === undefined ? '–' : score.toFixed(2)
  ])
  const head = [
    'DOCUMENT',
    'CHARACTERS',
    'EDITS',
    'DOUBTFUL',
    'SPUN',
    'ALIGNED',
    'SCORE'
  ]
  const skipped =
    errors.length > 0 ? `, ${errors.length} skipped (see above)` : ''
  const show = (path: string): string => relative(cwd, path) || path
  const where =
    index === undefined
      ? documents.length > 0
        ? `The files are in ${show(out)}.\n`
        : ''
      : `Open ${show(index)} in a browser to read them.\n`
  return `${documents.length > 0 ? `${formatTable([head, ...rows])}\n` : ''}Built ${documents.length} ${documents.length === 1 ? 'document' : 'documents'} in ${seconds.toFixed(1)} s${skipped}.\n${where}`
}
