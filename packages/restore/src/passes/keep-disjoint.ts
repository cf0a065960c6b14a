import type {Edit} from '@zhengben/bitext'

/** The edits in order; of those that overlap, the one that begins first, then the longest. */
export function keepDisjoint(edits: ReadonlyArray<Edit>): Array<Edit> {
  const sorted = [...edits].sort(
    (a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]
  )
  const result: Array<Edit> = []
  for (const edit of sorted)
    if (edit.range[0] >= (result.at(-1)?.range[1] ?? 0)) result.push(edit)
  return result
}
