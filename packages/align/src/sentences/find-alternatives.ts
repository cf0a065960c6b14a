import type {Band} from './band.ts'
import type {Step} from './find-path.ts'
import type {BeadScores} from './score-beads.ts'
import {type Shape, shapes} from './shapes.ts'

/** What is less likely than this is no alternative. */
const least = 0.02

/**
 * The other beads that the first sentence of a bead may be in, the likeliest
 * first, with their posterior: with the bead's own they add up to 1.
 */
export function findAlternatives(
  step: Step,
  {rows}: BeadScores,
  posteriors: Float32Array,
  {low, high}: Band
): Array<{step: Step; posterior: number}> {
  const own = shapes[step.shape] as Shape
  const isSource = own.source > 0
  const sentence = isSource
    ? step.source - own.source
    : step.target - own.target
  const found: Array<{step: Step; posterior: number}> = []
  const [first, last] = isSource
    ? [sentence + 1, sentence + longest]
    : [step.source - longest, step.source + longest]
  for (let i = Math.max(0, first); i <= last && i < low.length; i++)
    for (let j = low[i] as number; j <= (high[i] as number); j++)
      for (const [k, shape] of shapes.entries()) {
        const end = isSource ? i : j
        const size = isSource ? shape.source : shape.target
        if (end <= sentence || end - size > sentence) continue
        if (i === step.source && j === step.target && k === step.shape) continue
        const node = (rows[i] as number) + j
        const posterior = posteriors[node * shapes.length + k] as number
        if (posterior >= least)
          found.push({step: {shape: k, source: i, target: j}, posterior})
      }
  return found.sort((a, b) => b.posterior - a.posterior)
}

/** No bead has more sentences on one side. */
const longest = 5
