import {editKinds} from '@zhengben/bitext'
import {
  findProject,
  InputError,
  type RestoreSettings,
  refuseInputs,
  UsageError
} from '@zhengben/pipeline'
import {
  createChineseSplitter,
  explainEdits,
  findSources,
  isMarkdown,
  loadDecisions,
  loadGlossary,
  loadModel,
  loadRestorer,
  longestDocument,
  openTextStream,
  planOutputs,
  readInput,
  refuseLong,
  reportDecisions,
  restoreBlocks,
  restoreText,
  warnOfMarkup
} from '@zhengben/pipeline/restore'
import {VFile} from 'vfile'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import type {Io} from '../io.ts'
import {createProgress} from '../progress.ts'
import {readSettings} from '../read-settings.ts'
import {isLeftOut, report} from '../report.ts'
import {createReporter} from '../restore/create-reporter.ts'
import {views} from '../restore/emit.ts'
import {type Explain, emitDocument} from '../restore/emit-document.ts'
import {emitLongText} from '../restore/emit-long-text.ts'
import {editOptions, encodingOption, glossaryOption} from '../shared-options.ts'

const kinds = editKinds.join(', ')

export const restore: Command = {
  usage: '[FILE|DOC…] [OPTION…]',
  description: `Restores what the author wrote and prints it. Text is read in UTF-8, UTF-16,
GB 18030 or Big5 and written in UTF-8; in Markdown only the running text is
touched. DOC is a document of the corpus. Without any, or with -, standard input
is read.`,
  options: {
    json: {description: 'Print one JSON object per file and line'},
    output: {
      short: 'o',
      value: 'DIR',
      description:
        'Write each text to DIR, under its relative path; one text also to a FILE.txt or FILE.md'
    },
    'in-place': {description: 'Replace each file; keep it as NAME.orig'},
    diff: {description: 'Print what changes, as found beside restored'},
    patch: {description: 'Print what changes as a unified diff'},
    explain: {description: 'Print each edit, how sure it is and why'},
    report: {
      value: 'FILE.html',
      description: 'Write a page of every edit and its reasons'
    },
    ...editOptions,
    only: {value: 'KINDS', description: `Only edits of these kinds: ${kinds}`},
    'mark-gaps': {description: 'Write 〔?〕 where something was lost'},
    ...glossaryOption,
    ...encodingOption,
    quiet: {short: 'q', description: 'Print errors only'}
  },
  examples: [
    ['zhengben restore page.txt -o clean.txt', 'Restore one page'],
    [
      'zhengben restore pages/*.txt -o clean',
      'Restore many pages into a folder'
    ],
    [
      'zhengben restore page.txt --explain --skip script',
      'See every edit but changes of script, with its reason'
    ],
    [
      'zhengben restore page.txt --diff',
      'See what changes, sentence by sentence'
    ],
    [
      'zhengben restore pages/*.txt -o clean --report report.html',
      'Restore many pages and see all changes on one page'
    ]
  ],
  run
}

async function run(input: Arguments, io: Io): Promise<number> {
  const {flags, values} = input
  const named = input.positionals.length > 0 ? input.positionals : ['-']
  checkUsage(input, named, io)
  const project = await findProject(
    io.cwd,
    named.find((d) => d !== '-')
  )
  const paths = await findSources(named, project, io.cwd)
  const outputs =
    values['output'] === undefined
      ? undefined
      : await planOutputs(paths, values['output'], io.cwd)
  const {report: page} = values
  await refuseInputs(
    [...(outputs?.values() ?? []), ...(page === undefined ? [] : [page])],
    paths,
    io.cwd
  )
  const settings: RestoreSettings = {
    ...project.config.restore,
    ...readSettings(input)
  }
  const [glossary, model] = await Promise.all([
    flags.has('no-glossary')
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel()
  ])
  const restore = await loadRestorer(glossary, model, settings)
  const explain: Explain = (source, edits) =>
    explainEdits(source, edits, glossary, model)
  const split = createChineseSplitter(glossary)
  const reporter =
    page === undefined
      ? undefined
      : createReporter(page, io.cwd, explain, split, settings)
  const progress = createProgress(io)
  const files: Array<VFile> = []
  let exitCode = 0
  for (const [index, path] of paths.entries()) {
    progress.show(`${index + 1}/${paths.length} ${path}`)
    try {
      const decisions = await loadDecisions(path, io.cwd)
      const stream = mayStream(input, path)
        ? await openTextStream(path, io.cwd)
        : undefined
      const text = stream
        ? {
            path,
            text: '',
            encoding: 'utf-8',
            bom: stream.bom,
            file: new VFile({path})
          }
        : await readInput(path, {
            cwd: io.cwd,
            stdin: io.stdin,
            ...(values['encoding'] !== undefined && {
              encoding: values['encoding']
            })
          })
      files.push(text.file)
      warnOfMarkup(text)
      const emission = {
        input: text,
        flags,
        output: outputs?.get(path),
        io,
        isOnly: paths.length === 1
      }
      const length = stream?.length ?? text.text.length
      if (length > longestDocument && !isMarkdown(path)) {
        if (reporter || decisions) refuseLong(path, text.text)
        const blocks = restoreBlocks(
          stream?.read() ?? [text.text],
          restore,
          settings
        )
        await emitLongText(emission, length, blocks, progress)
        continue
      }
      const restored = await restoreText(path, text.text, restore, settings, {
        decisions: decisions?.entries
      })
      if (decisions) {
        const left = reportDecisions(restored.problems, decisions, text)
        files.push(left)
        if (isLeftOut(left)) exitCode = 1
      }
      progress.clear()
      await emitDocument(emission, restored, explain, split)
      await reporter?.add(path, text.text, restored)
    } catch (error) {
      progress.clear()
      if (!(error instanceof InputError)) throw error
      files.push(failedFile(error))
      exitCode = 1
    }
  }
  await reporter?.write()
  await report(files, io, flags.has('quiet'))
  return exitCode
}

/** Whether nothing is asked for that needs all of the text at once. */
function mayStream({flags, values}: Arguments, path: string): boolean {
  const encoding = values['encoding']?.toLowerCase() ?? 'utf-8'
  return (
    path !== '-' &&
    !isMarkdown(path) &&
    encoding === 'utf-8' &&
    values['report'] === undefined &&
    !flags.has('in-place') &&
    !views.some((d) => flags.has(d))
  )
}

function checkUsage(
  {flags, values, positionals}: Arguments,
  paths: ReadonlyArray<string>,
  io: Io
): void {
  const has = (name: string): boolean => flags.has(name) || name in values
  const exclusive = [
    ['in-place', 'output'],
    ['json', 'diff'],
    ['json', 'patch'],
    ['json', 'explain']
  ] as const
  for (const [one, other] of exclusive)
    if (has(one) && has(other))
      throw new UsageError(
        `Unexpected --${one} together with --${other}, expected one of them`
      )
  if (positionals.length === 0 && io.stdin.isTTY)
    throw new UsageError('Unexpected absence of FILE, expected a file or -')
  if (has('in-place') && paths.includes('-'))
    throw new UsageError('Unexpected --in-place for standard input')
  const shown = ['output', 'in-place', 'report', ...views]
  if (paths.length > 1 && !shown.some(has))
    throw new UsageError(
      `Unexpected ${paths.length} files for one output, expected -o DIR, --in-place or --json`
    )
}
