import {VFile} from 'vfile'
import type {Sides} from './create-edition.ts'
import type {Pairing} from './create-units.ts'

/**
 * Mean score below which texts have most likely nothing to do with each other,
 * by the least number of sentences. Fewer than eight say too little. Measured
 * on development texts: unrelated ones have at most .02 up to 20 sentences and
 * .12 beyond 200, free translations at least .10 and .74.
 */
const leastScores = [
  {sentences: 60, score: 0.15},
  {sentences: 8, score: 0.06}
] as const

/** A message where the two texts do not seem to render each other. */
export function warnOfUnrelated(
  {
    sides,
    pairings
  }: {readonly sides: Sides; readonly pairings: ReadonlyArray<Pairing>},
  target: string,
  source: string
): VFile | undefined {
  const {left, right} = sides
  const size = Math.min(left.sentences.length, right?.sentences.length ?? 0)
  const least = leastScores.find((d) => size >= d.sentences)?.score
  if (least === undefined) return
  let sum = 0
  let count = 0
  for (const {source, target, score = 0} of pairings) {
    sum += score * (source.length + target.length)
    count += source.length + target.length
  }
  const mean = sum / count
  if (mean >= least) return
  const file = new VFile({path: target})
  file.message(
    `Unexpected text: it does not seem to render ${source} (mean score ${mean.toFixed(2)}); check that the two belong together`,
    {source: 'zhengben', ruleId: 'unrelated'}
  )
  return file
}
