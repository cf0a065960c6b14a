import {basename, extname, resolve} from 'node:path'
import {findProject, InputError, UsageError} from '@zhengben/pipeline'
import {
  type AlignedTexts,
  alignLines,
  alignTexts,
  findWriter,
  loadDictionary,
  loadGlossary,
  loadModel,
  loadRestorer,
  loadSegmenter,
  readEpoch,
  readInput,
  writeFile
} from '@zhengben/pipeline/align'
import {linkWords} from '../align/link-words.ts'
import {readEmbedder} from '../align/read-embedder.ts'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {report} from '../report.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'

export const align: Command = {
  usage: 'SOURCE TARGET [--lines | --words] [--json] [-o FILE]',
  description: `Links the sentences of a Chinese text, restored first, and its English. Prints
a line for each link: score, Chinese, English, separated by tabs.`,
  options: {
    lines: {
      description: 'Each line is one sentence already; restore nothing'
    },
    words: {
      description:
        'Link words: a sentence pair a line, words parted by blanks; prints 0-0 1-2'
    },
    json: {description: 'Print the links as JSON, counted from 0'},
    output: {
      short: 'o',
      value: 'FILE',
      description: 'Write .tmx, .xlf, .html, .md or .json instead'
    },
    embeddings: {
      value: 'URL',
      description:
        'Ask this endpoint like OpenAI /v1/embeddings too; key from ZHENGBEN_API_KEY'
    },
    'embeddings-model': {value: 'NAME', description: 'The model to ask for'},
    ...glossaryOption,
    ...encodingOption
  },
  examples: [
    ['zhengben align page.txt page.en.txt -o page.tmx', 'Make a memory'],
    [
      'zhengben align zh.txt en.txt --lines --json',
      'Link lines, each a sentence'
    ],
    [
      'zhengben align zh.tok en.tok --words',
      'Link the words of sentence pairs that are cut into words'
    ]
  ],
  run
}

async function run(input: Arguments, io: Io): Promise<number> {
  if (input.flags.has('words')) return linkWords(input, io)
  const {flags, values, positionals} = input
  const [sourcePath, targetPath] = positionals
  if (!sourcePath || !targetPath || positionals.length > 2)
    throw new UsageError(
      `Unexpected ${positionals.length} files, expected SOURCE and TARGET`
    )
  if (sourcePath === '-' && targetPath === '-')
    throw new UsageError('Unexpected standard input for both sides')
  const output = values['output']
  const writer = output === undefined ? undefined : findWriter(output)
  const date = readEpoch(io.env['SOURCE_DATE_EPOCH'])
  const project = await findProject(
    io.cwd,
    positionals.find((d) => d !== '-')
  )
  const [glossary, model, dictionary] = await Promise.all([
    flags.has('no-glossary')
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel(),
    loadDictionary()
  ])
  const segment = await loadSegmenter(glossary.terms, model, (text) =>
    io.stderr.write(`zhengben: ${text}\n`)
  )
  const restore = await loadRestorer(glossary, model, project.config.restore)
  const embed = readEmbedder(values, io.env)
  const resources = {
    glossary,
    restore,
    dictionary,
    segment,
    ...(embed && {embed})
  }
  try {
    const source = {
      cwd: io.cwd,
      stdin: io.stdin,
      ...(values['encoding'] !== undefined && {encoding: values['encoding']})
    }
    const left = await readInput(sourcePath, source)
    const right = await readInput(targetPath, source)
    const aligned = flags.has('lines')
      ? await alignLines(left, right, resources)
      : await alignTexts(left, right, resources, project.config.restore)
    if (output !== undefined && writer) {
      await writeFile(
        resolve(io.cwd, output),
        writer(
          aligned.createEdition({
            id: basename(sourcePath, extname(sourcePath)),
            ...(date !== undefined && {date})
          })
        )
      )
      io.stderr.write(`Wrote ${output} with ${aligned.links.length} links\n`)
    }
    if (flags.has('json'))
      await write(io.stdout, `${JSON.stringify({links: aligned.links})}\n`)
    else if (output === undefined) await write(io.stdout, formatLinks(aligned))
    await report([left.file, right.file], io)
    return 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await report([failedFile(error)], io)
    return 1
  }
}

function formatLinks({links, source, target}: AlignedTexts): string {
  const join = (
    texts: ReadonlyArray<string>,
    indices: ReadonlyArray<number>,
    separator: string
  ): string =>
    indices
      .map((d) => texts[d] ?? '')
      .join(separator)
      .replace(/\s+/g, ' ')
  return links
    .map(
      (d) =>
        `${d.score.toFixed(2)}\t${join(source, d.source, '')}\t${join(target, d.target, ' ')}\n`
    )
    .join('')
}
