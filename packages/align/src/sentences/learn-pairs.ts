import type {Step} from './find-path.ts'
import {settings} from './settings.ts'
import {shapes} from './shapes.ts'
import type {TextIndex} from './text-index.ts'

/**
 * Type pairs that keep each other company in the beads found so far, with
 * their Dice coefficient: what the dictionary does not know, above all names.
 */
export function learnPairs(
  path: ReadonlyArray<Step>,
  source: TextIndex,
  target: TextIndex
): Array<readonly [source: number, target: number, weight: number]> {
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
      if (n < settings.diceCount || n > common) continue
      for (const t of bead.target) {
        const m = targetCounts[t] as number
        // The coefficient cannot reach the limit where the counts differ much.
        if (
          m < settings.diceCount ||
          2 * Math.min(n, m) < settings.dice * (n + m)
        )
          continue
        const key = s * target.keys.length + t
        both.set(key, (both.get(key) ?? 0) + 1)
      }
    }
  }
  const result: Array<readonly [number, number, number]> = []
  for (const [key, count] of both) {
    const s = Math.floor(key / target.keys.length)
    const t = key % target.keys.length
    const dice =
      (2 * count) / ((sourceCounts[s] as number) + (targetCounts[t] as number))
    if (count >= settings.diceCount && dice >= settings.dice) {
      result.push([s, t, dice])
    }
  }
  return result
}

function typesOf(text: TextIndex, from: number, to: number): Set<number> {
  return new Set(text.types.subarray(text.starts[from], text.starts[to]))
}
