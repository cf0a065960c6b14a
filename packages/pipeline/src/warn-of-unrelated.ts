import {VFile} from 'vfile'
import type {Sides} from './create-edition.ts'
import type {Pairing} from './create-units.ts'

/** Fewer sentences say too little. */
const fewest = 5
/** Mean score below which texts have most likely nothing to do with each other. */
const least = 0.2

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
  if (size < fewest) return
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
