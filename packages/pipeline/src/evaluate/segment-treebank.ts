import {splitSentences} from '@zhengben/chinese'
import {importNodejieba} from '../adapters/nodejieba.ts'
import type {EditCount, SegmentationScores} from '../evaluate.ts'
import type {Gold} from './read-gold.ts'
import type {CleanScore, CleanScores} from './score-clean.ts'
import {
  scoreBoundaries,
  scoreWords,
  splitAtStops
} from './score-segmentation.ts'
import type {Tools} from './tools.ts'

/** Cut the sentences of treebanks into words, and all of them into sentences. */
export async function segmentTreebank(
  sentences: Gold['sentences'],
  clean: CleanScores,
  {segment, onStep}: Tools
): Promise<SegmentationScores> {
  onStep('treebank')
  // Before our segmenter teaches jieba the terms, which it cannot unlearn.
  const nodejieba = await importNodejieba()
  const raw =
    nodejieba &&
    scoreWords(sentences, (text) => {
      let at = 0
      return nodejieba.tag(text).map(({word}) => {
        at += word.length
        return {range: [at - word.length, at], value: word}
      })
    })
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, d) => sum + d.words.length, 0),
    wordScores: {
      ours: scoreWords(sentences, await segment()),
      ...(raw && {nodejieba: raw})
    },
    boundaryScores: {
      ours: scoreBoundaries(sentences, (text) => splitSentences(text)),
      stops: scoreBoundaries(sentences, splitAtStops)
    },
    edits: {
      asOne: countEdits(clean.whole),
      alone: countEdits(clean.alone),
      untouched: 1 - clean.alone.rate
    }
  }
}

function countEdits({script, edits}: CleanScore): EditCount {
  return {script, other: edits}
}
