import type {Range} from '@zhengben/bitext'
import type {Mark} from './cut-atoms.ts'

/**
 * A disjoint, sorted choice of marks. Where two overlap, the one of lower rank
 * stays, then the longer, then the earlier.
 */
export function chooseMarks<T extends Mark & {readonly rank: number}>(
  marks: ReadonlyArray<T>
): Array<T> {
  const length = ([start, end]: Range): number => end - start
  const sorted = [...marks].sort(
    (a, b) =>
      a.rank - b.rank ||
      length(b.range) - length(a.range) ||
      a.range[0] - b.range[0]
  )
  const chosen: Array<T> = []
  for (const mark of sorted)
    if (
      length(mark.range) > 0 &&
      chosen.every(
        (d) => d.range[1] <= mark.range[0] || mark.range[1] <= d.range[0]
      )
    )
      chosen.push(mark)
  return chosen.sort((a, b) => a.range[0] - b.range[0])
}
