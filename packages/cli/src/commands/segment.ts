import {resolve} from 'node:path'
import {findProject, InputError, refuseInputs} from '@zhengben/pipeline'
import {
  createChineseSplitter,
  findSources,
  loadDecisions,
  loadGlossary,
  loadModel,
  loadRestorer,
  loadSegmenter,
  readInput,
  reportDecisions,
  restoreText,
  type SegmentedSentence,
  segmentText,
  warnOfMarkup
} from '@zhengben/pipeline/segment'
import type {VFile} from 'vfile'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {isLeftOut, report} from '../report.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'

export const segment: Command = {
  usage: '[FILE|DOC…] [--json] [--srx FILE]',
  description: `Restores each text and cuts it into sentences and words. DOC is a document of
the corpus. Without --json a
sentence is a line and its words stand apart by spaces. In JSON, range
points into the restored text and source into the file as found, in UTF-16
units. --srx writes the rules, with the exceptions of the glossary, for other
programs: SRX 2.0, or OmegaT's own form where FILE ends with .conf.`,
  options: {
    json: {description: 'Print one JSON object per file and line'},
    srx: {
      value: 'FILE',
      description: 'Write the rules of both languages; without inputs only that'
    },
    ...glossaryOption,
    ...encodingOption,
    quiet: {short: 'q', description: 'Print errors only'}
  },
  examples: [
    ['zhengben segment page.txt', 'One sentence a line, words apart'],
    ['zhengben segment page.txt --json', 'Words with parts of speech'],
    [
      'zhengben segment --srx omegat/segmentation.conf',
      'Let an OmegaT project cut as zhengben does'
    ]
  ],
  run
}

async function run(
  {flags, values, positionals}: Arguments,
  io: Io
): Promise<number> {
  const named = positionals.length > 0 ? positionals : ['-']
  const project = await findProject(
    io.cwd,
    named.find((d) => d !== '-')
  )
  const paths = await findSources(named, project, io.cwd)
  const [glossary, model] = await Promise.all([
    flags.has('no-glossary')
      ? {variants: [], terms: [], keep: []}
      : loadGlossary(project).then((d) => d.glossary),
    loadModel()
  ])
  const srx = values['srx']
  if (srx !== undefined) {
    await refuseInputs([srx], paths, io.cwd)
    const {writeFile, writeRules} = await import('@zhengben/pipeline/rules')
    await writeFile(resolve(io.cwd, srx), writeRules(srx, glossary))
    io.stderr.write(`Wrote ${srx}\n`)
    if (positionals.length === 0) return 0
  }
  const restore = await loadRestorer(glossary, model, project.config.restore)
  const cut = await loadSegmenter(glossary.terms, model, (text) =>
    io.stderr.write(`zhengben: ${text}\n`)
  )
  const split = createChineseSplitter(glossary)
  const files: Array<VFile> = []
  let exitCode = 0
  for (const path of paths)
    try {
      const input = await readInput(path, {
        cwd: io.cwd,
        stdin: io.stdin,
        ...(values['encoding'] !== undefined && {encoding: values['encoding']})
      })
      files.push(input.file)
      warnOfMarkup(input)
      const decisions = await loadDecisions(path, io.cwd)
      const {text, edits, problems} = await restoreText(
        path,
        input.text,
        restore,
        project.config.restore,
        {decisions: decisions?.entries}
      )
      if (decisions) {
        const left = reportDecisions(problems, decisions, input)
        files.push(left)
        if (isLeftOut(left)) exitCode = 1
      }
      const sentences = await segmentText(path, text, edits, cut, split)
      await write(
        io.stdout,
        flags.has('json')
          ? `${JSON.stringify({file: path, text, sentences})}\n`
          : formatSentences(sentences)
      )
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      files.push(failedFile(error))
      exitCode = 1
    }
  await report(files, io, flags.has('quiet'))
  return exitCode
}

function formatSentences(sentences: ReadonlyArray<SegmentedSentence>): string {
  return sentences
    .map(({words}) => `${words.map((d) => d.text).join(' ')}\n`)
    .join('')
}
