import type {Edit} from '@zhengben/bitext'
import {readPlainText} from '@zhengben/formats/text'
import {restoreProse} from '../restore-text.ts'
import {cleanPage, joinSentences} from './clean-text.ts'
import type {Gold} from './read-gold.ts'
import {type CleanScores, mergeClean, scoreClean} from './score-clean.ts'
import type {Tools} from './tools.ts'

/** Clean samples, sentences of treebanks, files of clean sentences. */
export function restoreCleanText(
  {samples, sentences, clean}: Gold,
  {restore, settings, baselines, onStep}: Tools
): Record<string, CleanScores> {
  const control = samples
    .filter((d) => d.classes.includes('control'))
    .map((d) => cleanPage(d.raw))
  const treebank = [joinSentences(sentences.map((d) => d.text))]
  const sets = [
    ...(control.length > 0 ? [{name: 'control', texts: control}] : []),
    ...(sentences.length > 0 ? [{name: 'treebank', texts: treebank}] : []),
    ...clean
  ]
  const scores = sets.map(({name, texts}): [string, CleanScores] => {
    onStep(name)
    const findEdits = (text: string): ReadonlyArray<Edit> =>
      restoreProse(readPlainText(text), restore, settings).edits
    return [name, scoreClean(texts, findEdits, baselines.findBlindly)]
  })
  if (scores.length > 1)
    scores.push(['all', mergeClean(scores.map(([, d]) => d))])
  return Object.fromEntries(scores)
}
