import type {Evaluation} from '@zhengben/pipeline/evaluate'
import {formatTable} from '../show-text.ts'

type Others = NonNullable<Evaluation['others']>

/** F1 of sentence links by document, of all, and what other aligners reach on all. */
export function formatAlignment(
  {documents, ...all}: NonNullable<Evaluation['align']>,
  others: Others['align'] = {}
): string {
  return `Alignment, F1\n${formatTable([
    ['', 'strict', 'lax', 'links', 'gold'],
    ...Object.entries({...documents, all, ...others}).map(([id, d]) => [
      id,
      d.strict.toFixed(3),
      d.lax.toFixed(3),
      `${d.links}`,
      `${d.goldLinks}`
    ])
  ])}`
}

/** Links of words by set, of all, and what other aligners reach on all. */
export function formatWords(
  {sets, ...all}: NonNullable<Evaluation['words']>,
  others: Others['words'] = {}
): string {
  return `Word links; AER: alignment error rate, the lower the better\n${formatTable(
    [
      ['', 'AER', 'precision', 'recall', 'links', 'sure'],
      ...Object.entries({...sets, all, ...others}).map(([id, d]) => [
        id,
        d.aer.toFixed(3),
        d.precision.toFixed(3),
        d.recall.toFixed(3),
        `${d.links}`,
        `${d.goldLinks}`
      ])
    ]
  )}`
}
