import type {Evaluation} from '@zhengben/pipeline/evaluate'
import {formatTable} from '../show-text.ts'
import {share} from './share.ts'

type Edits = NonNullable<Evaluation['edits']>

/** Precision, recall and F0.5 of edits, by class or document. */
export function formatClassEdits(classes: Edits['classes']): string {
  return `Edits, by class
${formatTable([
  [
    ...['', 'edits', 'judged', 'right', 'harmful', 'precision'],
    ...['regions', 'recall', 'F0.5']
  ],
  ...Object.entries(classes).map(([name, d]) => [
    name,
    `${d.edits}`,
    `${d.judged}`,
    `${d.right}`,
    `${d.harmful}`,
    share(d.precision),
    `${d.regions}`,
    share(d.recall),
    d.f05.toFixed(3)
  ])
])}right: without it alone the text is further from gold; regions: stretches of
errors as found, recalled where a right edit touches them
`
}

/** What edits of each kind did; `err without` is what the others leave. */
export function formatKindEdits(kinds: Edits['kinds']): string {
  const rows = Object.entries(kinds)
  return rows.length === 0
    ? ''
    : `Edits, by kind
${formatTable([
  [
    ...['', 'edits', 'judged', 'right', 'harmful', 'precision'],
    ...['recall', 'F0.5', 'err without', 'err out', 'removed']
  ],
  ...rows.map(([name, d]) => [
    name,
    `${d.edits}`,
    `${d.judged}`,
    ...(d.judged === 0
      ? ['–', '–', '–', '–', '–', '–', '–', '–']
      : [
          `${d.right}`,
          `${d.harmful}`,
          share(d.precision),
          share(d.recall),
          d.f05.toFixed(3),
          `${d.without}`,
          `${d.out}`,
          share(d.removed)
        ])
  ])
])}recall: of the regions of all kinds, for gold names no kind; err without: errors
that all edits but those of the kind leave
`
}

/** How often edits are right that are about as sure. */
export function formatCalibration({bins, error}: Edits['calibration']): string {
  return bins.length === 0
    ? ''
    : `Confidence of edits
${formatTable([
  ['confidence', 'edits', 'mean', 'right'],
  ...bins.map((d) => [
    `${d.from}–${d.to}`,
    `${d.edits}`,
    share(d.confidence),
    share(d.right)
  ])
])}expected calibration error ${error.toFixed(4)}
`
}
