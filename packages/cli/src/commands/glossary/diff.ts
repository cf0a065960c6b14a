import {findProject} from '@zhengben/pipeline'
import {
  createTrialCache,
  diffGlossary,
  isWorse,
  readTargets
} from '@zhengben/pipeline/glossary/diff'
import type {Arguments, Command} from '../../command.ts'
import {findCacheFolder} from '../../glossary/cache-folder.ts'
import {formatResults, formatSums} from '../../glossary/format-diff.ts'
import {type Io, write} from '../../io.ts'
import {createProgress} from '../../progress.ts'
import {readColumns} from '../../restore/read-columns.ts'
import {usesColor} from '../../uses-color.ts'

export const diff: Command = {
  usage: '[REV] [PATH…] [--fast] [--html FILE] [--json]',
  description: `Shows what the glossary on the disk does otherwise than that of a Git revision
(HEAD unless told): each sentence before and after with the row behind it, in
the corpus and in the files and folders given: *.txt, *.md, samples *.json with
gold, clean sentences *.clean.txt. Clean texts that are changed now come first.
Exits with 1 where a text with gold has more errors than before, or clean
sentences are changed that were not.`,
  options: {
    fast: {
      description:
        'Guess from the text as found; misses what other damage hides'
    },
    html: {
      value: 'FILE',
      description:
        'Write a page to decide about the rows on; see glossary apply'
    },
    json: {description: 'Print the comparison as JSON'}
  },
  examples: [
    ['zhengben glossary diff', 'See what the rows changed since the commit do'],
    [
      'zhengben glossary diff HEAD~1 pages',
      'Compare with the commit before, in your own pages too'
    ],
    [
      'zhengben glossary diff --html diff.html',
      'Decide about the changed rows in a browser'
    ]
  ],
  run
}

async function run(
  {flags, positionals, values}: Arguments,
  io: Io
): Promise<number> {
  const project = await findProject(io.cwd)
  const targets = await readTargets(positionals, project, io.cwd)
  const progress = createProgress(io)
  const isJson = flags.has('json')
  const view = {
    columns: readColumns(io.stdout, io.env),
    color: usesColor(io.stdout, io.env)
  }
  const result = await diffGlossary({
    ...targets,
    project,
    cwd: io.cwd,
    isFast: flags.has('fast'),
    cache: await createTrialCache(project, await findCacheFolder(project, io)),
    onStep: progress.show,
    async onResults(results, split) {
      progress.clear()
      if (!isJson)
        await write(io.stdout, formatResults(results, {...view, split}))
    }
  })
  progress.clear()
  await write(
    io.stdout,
    isJson ? `${JSON.stringify(toJson(result))}\n` : formatSums(result)
  )
  if (values['html'] !== undefined) {
    const {writeDiffPage} = await import('@zhengben/pipeline/glossary/review')
    await writeDiffPage(result, {project, cwd: io.cwd, path: values['html']})
    await write(io.stderr, `Wrote ${values['html']}\n`)
  }
  for (const {path, message} of result.skipped)
    await write(io.stderr, `zhengben: ${path}: ${message}\n`)
  return result.results.some(isWorse) || result.skipped.length > 0 ? 1 : 0
}

/** Rows by number, so that each stands once. */
function toJson(
  result: Awaited<ReturnType<typeof diffGlossary>>
): Record<string, unknown> {
  const numbers = new Map(result.rows.map((d, index) => [d.change, index]))
  return {
    ...result,
    rows: result.rows.map(({change, ...rest}) => ({...change, ...rest})),
    results: result.results.map(({source: _, before, after, ...rest}) => ({
      ...rest,
      isWorse: isWorse({...rest, source: '', before, after}),
      changes: rest.changes.map((d) => ({
        ...d,
        rows: d.rows.map((row) => numbers.get(row))
      }))
    })),
    skipped: result.skipped.map(({path, message}) => ({path, message}))
  }
}
