import {alone, free, type Plan} from './plan-constraints.ts'

/** Whether constraints allow the bead of source sentences i0 up to i and target sentences j0 up to j. */
export type Guard = (i0: number, i: number, j0: number, j: number) => boolean

export function createGuard({
  sourceMates,
  targetMates,
  sourceStretches,
  targetStretches,
  sourceBegins,
  targetBegins,
  apart
}: Plan): Guard {
  const isOneStretch: Guard = (i0, i, j0, j) => {
    const first = i > i0 ? sourceStretches[i0] : targetStretches[j0]
    return (
      (i === i0 || sourceStretches[i - 1] === first) &&
      (j === j0 ||
        (targetStretches[j0] === first && targetStretches[j - 1] === first))
    )
  }
  /** Whether one side of a bead may hold these sentences and the other `low` up to `high`. */
  const isWhole = (
    mates: Int32Array,
    begins: Uint8Array,
    [start, end]: readonly [number, number],
    [low, high]: readonly [number, number]
  ): boolean => {
    for (let d = start; d < end; d++) {
      const mate = mates[d] as number
      if (mate === alone && (end - start > 1 || high > low)) return false
      if (mate !== alone && mate !== free && (mate < low || mate >= high))
        return false
      if (d > start && begins[d] === 1) return false
    }
    return true
  }
  const keepsApart: Guard = (i0, i, j0, j) => {
    if (apart.size === 0) return true
    for (let d = i0; d < i; d++)
      for (const other of apart.get(d) ?? [])
        if (other >= j0 && other < j) return false
    return true
  }
  return (i0, i, j0, j) =>
    isOneStretch(i0, i, j0, j) &&
    isWhole(sourceMates, sourceBegins, [i0, i], [j0, j]) &&
    isWhole(targetMates, targetBegins, [j0, j], [i0, i]) &&
    keepsApart(i0, i, j0, j)
}
