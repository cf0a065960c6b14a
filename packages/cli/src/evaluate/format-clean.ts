import type {CleanScore, Evaluation} from '@zhengben/pipeline/evaluate'
import {formatTable} from '../show-text.ts'
import {share} from './share.ts'

const ways = [
  ['alone', 'alone'],
  ['documents', 'documents of 20'],
  ['whole', 'whole'],
  ['blind', 'blind, alone']
] as const

/** What was changed in text that needs no change but of script. */
export function formatClean(clean: NonNullable<Evaluation['clean']>): string {
  return `Clean text, edits but of script
${formatTable([
  [
    ...['', 'restored', 'sentences', 'changed', 'share', 'at most'],
    ...['edits', 'per 10,000 chars', 'at most']
  ],
  ...Object.entries(clean).flatMap(([name, scores]) =>
    ways.map(([way, title], index) => [
      index === 0 ? name : '',
      title,
      ...cells(scores[way])
    ])
  )
])}at most: upper 95% bound
`
}

function cells(score: CleanScore): Array<string> {
  return [
    `${score.sentences}`,
    `${score.changed}`,
    share(score.rate, 3),
    share(score.rateBound, 3),
    `${score.edits}`,
    score.density.toFixed(3),
    score.densityBound.toFixed(3)
  ]
}
