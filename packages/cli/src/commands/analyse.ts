import {resolve} from 'node:path'
import {findProject, refuseInputs, UsageError} from '@zhengben/pipeline'
import {
  analyse as analyseJob,
  writeCsv,
  writeFile
} from '@zhengben/pipeline/analyse'
import {formatAnalysis} from '../analyse/format-analysis.ts'
import {listCells} from '../analyse/list-cells.ts'
import type {Arguments, Command} from '../command.ts'
import {failedFile} from '../failed-file.ts'
import {type Io, write} from '../io.ts'
import {createProgress} from '../progress.ts'
import {report} from '../report.ts'
import {encodingOption, glossaryOption} from '../shared-options.ts'

export const analyse: Command = {
  usage: '[DOC…] [--memory FILE…] [--json] [--csv FILE]',
  description: `Counts what there is to translate. Each text is restored and cut into segments;
these are held against memories, the translations in the corpus and each other.
DOC is a document of the corpus, a folder of texts, or a .txt, .md or .tsv file
(first column, a segment a row); without DOC the whole corpus is analysed.

  字数        Chinese characters and marks, Latin words and numbers: as Word
  words       Words of the segmenter, without punctuation
  characters  Everything but white space
  repeated    Segments that stood before in the same document; across: in an
              earlier one
  101%        In a memory between the same neighbours; 100%: in a memory
  95–99 …     The best match in a memory or in this job, in per cent
  weighted    Words by the rates of zhengben.yaml, analyse: {rates: …}`,
  options: {
    memory: {
      short: 'm',
      value: 'FILE',
      repeats: true,
      description:
        'A memory, TMX or what memory import makes; may be given several times; those of the project unless given'
    },
    'no-corpus': {
      description: 'Do not take translations in the corpus for a memory'
    },
    json: {description: 'Print everything as JSON'},
    csv: {value: 'FILE', description: 'Write a table for spreadsheets, too'},
    bom: {description: 'Begin it with the mark by which Excel knows UTF-8'},
    ...glossaryOption,
    ...encodingOption,
    quiet: {short: 'q', description: 'Print errors only'}
  },
  examples: [
    ['zhengben analyse', 'Analyse the whole corpus'],
    [
      'zhengben analyse job/ --memory client.tmx --csv quote.csv --bom',
      'Make a table for a quotation, with a memory'
    ]
  ],
  run
}

async function run(
  {flags, values, lists, positionals}: Arguments,
  io: Io
): Promise<number> {
  const csv = values['csv']
  if (flags.has('bom') && csv === undefined)
    throw new UsageError('Unexpected --bom without --csv FILE')
  if (positionals.includes('-'))
    throw new UsageError('Unexpected standard input, expected files or folders')
  const progress = createProgress(io)
  const result = await analyseJob({
    documents: positionals,
    memories: lists['memory'] ?? [],
    usesCorpus: !flags.has('no-corpus'),
    project: await findProject(io.cwd, positionals[0]),
    input: {
      cwd: io.cwd,
      stdin: io.stdin,
      ...(values['encoding'] !== undefined && {encoding: values['encoding']})
    },
    noGlossary: flags.has('no-glossary'),
    warn: (text) => io.stderr.write(`zhengben: ${text}\n`),
    onStep: progress.show
  })
  progress.clear()
  const {reports, errors, ...analysis} = result
  if (csv !== undefined) {
    const inputs = [
      ...result.documents.map((d) => d.name),
      ...(lists['memory'] ?? [])
    ]
    await refuseInputs([csv], inputs, io.cwd)
    await writeFile(
      resolve(io.cwd, csv),
      writeCsv(listCells(result), {bom: flags.has('bom')})
    )
  }
  await write(
    io.stdout,
    flags.has('json') ? `${JSON.stringify(analysis)}\n` : formatAnalysis(result)
  )
  await report([...reports, ...errors.map(failedFile)], io, flags.has('quiet'))
  return errors.length > 0 ? 1 : 0
}
