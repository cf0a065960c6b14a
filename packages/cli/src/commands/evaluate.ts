import {findProject, UsageError} from '@zhengben/pipeline'
import {
  compareScores,
  type Evaluation,
  flattenScores,
  readRecord,
  recordPath,
  type SegmentationScores,
  evaluate as score,
  writeRecord
} from '@zhengben/pipeline/evaluate'
import type {Arguments, Command} from '../command.ts'
import {type Io, write} from '../io.ts'
import {createProgress} from '../progress.ts'
import {readSettings} from '../read-settings.ts'
import {editOptions, glossaryOption} from '../shared-options.ts'
import {formatTable} from '../show-text.ts'

export const evaluate: Command = {
  usage: 'DIR [--fold-width] [--json] [--record]',
  description: `Scores the program against gold in DIR: samples *.json with raw and gold text;
document folders with source.* and restored.md; treebanks *.conllu; links
*.align beside *.zh and *.en. Where DIR holds scores.json, exits with 1 if a
score is lower than recorded there.`,
  options: {
    json: {description: 'Print the scores as JSON'},
    'fold-width': {description: 'Take full-width and half-width ASCII as one'},
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

function formatEvaluation(evaluation: Evaluation): string {
  const {restore, corpus, paragraphs, segment, align} = evaluation
  return [
    restore && formatClasses('Restoration, by class', restore.classes),
    corpus && formatClasses('Restoration, by document', corpus),
    paragraphs &&
      `Alignment of the restorations by hand with their English\n${formatTable([
        ['', 'units', 'in their paragraph'],
        ...Object.entries(paragraphs).map(([id, d]) => [
          id,
          `${d.units}`,
          `${d.inPlace}`
        ])
      ])}`,
    segment && formatSegmentation(segment),
    align &&
      `Alignment, F1\n${formatTable([
        ['', 'strict', 'lax', 'links', 'gold'],
        ...Object.entries({...align.documents, all: align}).map(([id, d]) => [
          id,
          d.strict.toFixed(3),
          d.lax.toFixed(3),
          `${d.links}`,
          `${d.goldLinks}`
        ])
      ])}`
  ]
    .filter(Boolean)
    .join('\n')
}

function formatClasses(
  title: string,
  classes: NonNullable<Evaluation['corpus']>
): string {
  return `${title}\n${formatTable([
    ['', 'n', 'chars', 'err raw', 'err out', 'removed', 'exact'],
    ...Object.entries(classes).map(([name, d]) => [
      name,
      `${d.samples}`,
      `${d.characters}`,
      `${d.raw}`,
      `${d.out}`,
      `${(d.removed * 100).toFixed(1)}%`,
      `${d.exact}`
    ])
  ])}`
}

function formatSegmentation({
  sentences,
  words,
  wordScores,
  boundaryScores,
  edits
}: SegmentationScores): string {
  const rows = [
    ['words, ours', wordScores.ours],
    ['words, nodejieba alone', wordScores.nodejieba],
    ['sentence ends, ours', boundaryScores.ours],
    ['sentence ends, 。！？ alone', boundaryScores.stops]
  ] as const
  const table = formatTable([
    ['', 'precision', 'recall', 'F1'],
    ...rows.flatMap(([name, d]) =>
      d
        ? [[name, d.precision.toFixed(4), d.recall.toFixed(4), d.f1.toFixed(4)]]
        : []
    )
  ])
  return `Segmentation of ${sentences} sentences, ${words} words
${table}
Edits on this text, which needs none
${formatTable([
  ['', 'script', 'other'],
  ['as one document', `${edits.asOne.script}`, `${edits.asOne.other}`],
  ['each alone', `${edits.alone.script}`, `${edits.alone.other}`]
])}`
}
