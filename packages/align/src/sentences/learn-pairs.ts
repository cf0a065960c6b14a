import type {Step} from './find-path.ts'
import type {Renderings} from './lexicon.ts'
import {settings} from './settings.ts'
import {shapes} from './shapes.ts'
import type {TextIndex} from './text-index.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** Beads a type must be in before anything is learnt of it. */
const leastCount = 2

/**
 * Type pairs that keep each other company in the beads found so far, weighed
 * by their Dice coefficient: what the dictionary does not know, above all names.
 */
export function learnPairs(
  path: ReadonlyArray<Step>,
  {source, target}: TextPairIndex
): Renderings {
  const sourceCounts = new Int32Array(source.keys.length)
  const targetCounts = new Int32Array(target.keys.length)
  const beads = path.map((step) => {
    const shape = shapes[step.shape] as (typeof shapes)[number]
    return {
      source: typesOf(source, step.source - shape.source, step.source),
      target: typesOf(target, step.target - shape.target, step.target)
    }
  })
  for (const bead of beads) {
    for (const type of bead.source)
      sourceCounts[type] = (sourceCounts[type] as number) + 1
    for (const type of bead.target)
      targetCounts[type] = (targetCounts[type] as number) + 1
  }
  const common = Math.max(4, beads.length / 4)
  const both = new Map<number, number>()
  for (const bead of beads) {
    for (const s of bead.source) {
      const n = sourceCounts[s] as number
      if (n < leastCount || n > common) continue
      for (const t of bead.target) {
        const m = targetCounts[t] as number
        // The coefficient cannot reach the limit where the counts differ much.
        if (m < leastCount || 2 * Math.min(n, m) < settings.leastDice * (n + m))
          continue
        const key = s * target.keys.length + t
        both.set(key, (both.get(key) ?? 0) + 1)
      }
    }
  }
  const result = source.keys.map(() => new Map<number, number>())
  for (const [key, count] of both) {
    const s = Math.floor(key / target.keys.length)
    const t = key % target.keys.length
    const dice =
      (2 * count) / ((sourceCounts[s] as number) + (targetCounts[t] as number))
    if (count >= leastCount && dice >= settings.leastDice) {
      result[s]?.set(t, dice)
    }
  }
  return result
}

function typesOf(text: TextIndex, from: number, to: number): Set<number> {
  return new Set(text.types.subarray(text.starts[from], text.starts[to]))
}
