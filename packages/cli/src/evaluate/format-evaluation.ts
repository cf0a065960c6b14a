import type {Evaluation} from '@zhengben/pipeline/evaluate'
import {formatTable} from '../show-text.ts'
import {formatClean} from './format-clean.ts'
import {
  formatCalibration,
  formatClassEdits,
  formatKindEdits
} from './format-edits.ts'
import {formatAlignment, formatWords} from './format-links.ts'
import {formatSegmentation} from './format-segmentation.ts'
import {share} from './share.ts'

/** The scores as tables, one for each thing that was measured. */
export function formatEvaluation(evaluation: Evaluation): string {
  const {restore, corpus, edits, breaks, clean} = evaluation
  const {paragraphs, segment, align, words, others, speed} = evaluation
  return [
    restore && formatClasses('Restoration, by class', restore.classes),
    corpus && formatClasses('Restoration, by document', corpus),
    edits && formatClassEdits(edits.classes),
    edits && formatKindEdits(edits.kinds),
    edits && formatCalibration(edits.calibration),
    breaks && formatBreaks(breaks),
    clean && formatClean(clean),
    paragraphs &&
      `Alignment of the restorations by hand with their English\n${formatTable([
        ['', 'units', 'in their paragraph', 'links by hand', 'found'],
        ...Object.entries(paragraphs).map(([id, d]) => [
          id,
          `${d.units}`,
          `${d.inPlace}`,
          `${d.links?.all ?? '–'}`,
          `${d.links?.found ?? '–'}`
        ])
      ])}`,
    segment && formatSegmentation(segment),
    align && formatAlignment(align, others?.align),
    words && formatWords(words, others?.words),
    speed !== undefined && `Restored ${speed} characters a second\n`
  ]
    .filter(Boolean)
    .join('\n')
}

/** Errors in characters; `err raw` is also what doing nothing leaves. */
function formatClasses(
  title: string,
  classes: NonNullable<Evaluation['corpus']>
): string {
  return `${title}
${formatTable([
  [
    ...['', 'n', 'chars', 'err raw', 'err out', 'removed', 'exact'],
    ...['err blind', 'err opencc']
  ],
  ...Object.entries(classes).map(([name, d]) => [
    name,
    `${d.samples}`,
    `${d.characters}`,
    `${d.raw}`,
    `${d.out}`,
    share(d.removed),
    `${d.exact}`,
    `${d.blind}`,
    `${d.opencc}`
  ])
])}err: character errors as found, restored, after blind replacement from the
same glossary, and after opencc-js alone
`
}

/** Classes in which every line is as in gold, before and after, are left out. */
function formatBreaks(breaks: NonNullable<Evaluation['breaks']>): string {
  const shown = Object.entries(breaks).filter(
    ([name, d]) => name.startsWith('all') || d.raw.f1 < 1 || d.out.f1 < 1
  )
  return shown.length === 0
    ? ''
    : `Line breaks, F1
${formatTable([
  ['', 'gold', 'as found', 'restored', 'precision', 'recall'],
  ...shown.map(([name, d]) => [
    name,
    `${d.gold}`,
    d.raw.f1.toFixed(3),
    d.out.f1.toFixed(3),
    d.out.precision.toFixed(3),
    d.out.recall.toFixed(3)
  ])
])}`
}
