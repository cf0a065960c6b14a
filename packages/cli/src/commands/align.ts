import {basename, extname, resolve} from 'node:path'
import {InputError, refuseInputs} from '@zhengben/pipeline'
import {
  refuseConfirmed,
  writeCorrections,
  writeFile
} from '@zhengben/pipeline/align'
import {type AlignedInputs, alignInputs} from '../align/align-inputs.ts'
import {formatLinks} from '../align/format-links.ts'
import {linkWords} from '../align/link-words.ts'
import {readWishes, type Wishes} from '../align/read-wishes.ts'
import {formatReview, reviewLinks} from '../align/review.ts'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {isLeftOut, report} from '../report.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'

export const align: Command = {
  usage: 'SOURCE TARGET | DOC [--lines | --words] [--json] [-o FILE]',
  description: `Links the sentences of a Chinese text, restored first, and its English. Prints
a line for each link: score, Chinese, English, separated by tabs. DOC is a
document of the corpus with its translation, or a file with NAME.en.md or
NAME.en.txt beside it. Corrections in alignment.yaml of the document's folder,
or NAME.alignment.yaml beside SOURCE, are followed.`,
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
      description:
        'Write .tmx, .xlf, .v2.xlf (XLIFF 2.1), .html, .md, .json or .alignment.xml (InterText) instead'
    },
    review: {
      value: 'N',
      isOptional: true,
      description:
        'Print the 10, or N, least certain links, with lines for alignment.yaml'
    },
    alignment: {
      value: 'FILE',
      description: 'Follow FILE, .yaml or .alignment.xml of InterText'
    },
    'no-alignment': {description: 'Follow no corrections'},
    'write-alignment': {
      value: 'FILE',
      description: 'Add the links found to FILE, as corrections'
    },
    'lock-above': {
      value: 'P',
      description:
        'With --write-alignment, only links at least that sure, 0 to 1'
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
    ],
    [
      'zhengben align page.txt page.en.txt --review=5',
      'Look at the five least certain links'
    ]
  ],
  run
}

async function run(input: Arguments, io: Io): Promise<number> {
  if (input.flags.has('words')) return linkWords(input, io)
  const wishes = readWishes(input, io)
  try {
    const inputs = await alignInputs(input, wishes, io)
    const {aligned, files} = inputs
    await emit(inputs, input, wishes, io)
    await report([...files, ...aligned.warnings], io)
    return aligned.warnings.some(isLeftOut) ? 1 : 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await report([failedFile(error)], io)
    return 1
  }
}

async function emit(
  {aligned, paths}: AlignedInputs,
  {flags, values}: Arguments,
  {source, review, least, writer, date}: Wishes,
  io: Io
): Promise<void> {
  const {corrections: followed, translation} = aligned
  if (followed)
    io.stderr.write(
      `Followed ${followed.applied} of ${followed.all} corrections in ${followed.path}\n`
    )
  if (translation)
    io.stderr.write(
      `Followed ${translation.applied} of ${translation.all} units in ${translation.path}\n`
    )
  const output = values['output']
  if (output !== undefined && writer) {
    const meta = aligned.meta ?? {
      id: basename(source, extname(source)),
      ...(date !== undefined && {date})
    }
    const files = writer(
      aligned.createEdition(meta),
      (unit) => aligned.links[unit]?.locked === true
    )
    const outputs = files.map((d) => d.path)
    await refuseInputs(outputs, paths, io.cwd)
    await refuseConfirmed(output, values['alignment'], io.cwd)
    for (const {path, value} of files)
      await writeFile(resolve(io.cwd, path), value)
    io.stderr.write(`Wrote ${output} with ${aligned.links.length} links\n`)
  }
  const corrections = values['write-alignment']
  if (corrections !== undefined) {
    const added = await writeCorrections(corrections, aligned, {
      least,
      cwd: io.cwd
    })
    io.stderr.write(`Added ${added} links to ${corrections}\n`)
  }
  if (review !== undefined) {
    const links = reviewLinks(aligned, review)
    const text = flags.has('json')
      ? `${JSON.stringify({review: links})}\n`
      : formatReview(links)
    await write(io.stdout, text)
  } else if (flags.has('json'))
    await write(io.stdout, `${JSON.stringify({links: aligned.links})}\n`)
  else if (output === undefined && corrections === undefined)
    await write(io.stdout, formatLinks(aligned))
}
