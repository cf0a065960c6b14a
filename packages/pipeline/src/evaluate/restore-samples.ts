import {restoreText} from '../restore-text.ts'
import type {GoldRestoration} from './read-gold.ts'
import {type JudgedSample, scoreSample} from './score-restoration.ts'
import type {Tools} from './tools.ts'

/** Restore samples, by this program and by others, and score what came of them. */
export async function restoreSamples(
  samples: ReadonlyArray<GoldRestoration>,
  {restore, settings, foldWidth, baselines, onStep}: Tools
): Promise<Array<JudgedSample>> {
  const scores: Array<JudgedSample> = []
  for (const sample of samples) {
    onStep(sample.id)
    const {path, raw} = sample
    const {text, edits} = await restoreText(path, raw, restore, settings)
    const blind = baselines.replaceBlindly(raw)
    const opencc = baselines.simplify(raw)
    scores.push(scoreSample(sample, {text, edits, blind, opencc}, foldWidth))
  }
  return scores
}
