import type {BackoffModel} from './backoff-model.ts'
import {findRuns} from './find-runs.ts'
import {createSegmenter} from './segment.ts'

/** How well a model foresees a text, by the likeliest words of its runs of Han. */
export interface Measured {
  readonly characters: number
  /** Mean −ln p of a character. */
  readonly cost: number
  /** Perplexity of a word. */
  readonly perplexity: number
}

/** @param unknownCost −ln p of a character outside the vocabulary. */
export function measure(
  texts: ReadonlyArray<string>,
  model: BackoffModel,
  unknownCost: number
): Measured {
  const segment = createSegmenter(model, unknownCost)
  let cost = 0
  let characters = 0
  let words = 0
  for (const run of texts.flatMap(findRuns)) {
    const segmented = segment(run)
    cost += segmented.cost
    characters += run.length
    words += segmented.words.length
  }
  return {
    characters,
    cost: cost / characters,
    perplexity: Math.exp(cost / words)
  }
}
