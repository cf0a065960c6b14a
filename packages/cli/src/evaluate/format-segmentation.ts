import type {SegmentationScores} from '@zhengben/pipeline/evaluate'
import {formatTable} from '../show-text.ts'

/** Words and sentences of treebanks. */
export function formatSegmentation({
  sentences,
  words,
  wordScores,
  boundaryScores
}: SegmentationScores): string {
  const rows = [
    ['words, ours', wordScores.ours],
    ['words, nodejieba alone', wordScores.nodejieba],
    ['sentence ends, ours', boundaryScores.ours],
    ['sentence ends, 。！？ alone', boundaryScores.stops]
  ] as const
  return `Segmentation of ${sentences} sentences, ${words} words
${formatTable([
  ['', 'precision', 'recall', 'F1'],
  ...rows.flatMap(([name, d]) =>
    d
      ? [[name, d.precision.toFixed(4), d.recall.toFixed(4), d.f1.toFixed(4)]]
      : []
  )
])}`
}
