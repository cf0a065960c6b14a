import {applyEdits, type Edit, type Range} from '@zhengben/bitext'

/** A stretch of a text that reads differently before and after. */
export interface Difference {
  /** In the text as found. */
  readonly range: Range
  /** Edits that only one side makes there. */
  readonly before: ReadonlyArray<Edit>
  readonly after: ReadonlyArray<Edit>
  /** From the text as it was restored before to what it reads as now. */
  readonly edit: {readonly range: Range; readonly value: string}
}

/**
 * Where two restorations of a text differ, sorted and disjoint. What both
 * change alike is no difference, nor are reasons and confidence.
 */
export function findDifferences(
  source: string,
  before: ReadonlyArray<Edit>,
  after: ReadonlyArray<Edit>
): Array<Difference> {
  const now = new Set(after.map(keyOf))
  const common = new Set(before.map(keyOf).filter((d) => now.has(d)))
  const isOwn = (edit: Edit): boolean => !common.has(keyOf(edit))
  const groups = groupOverlapping(before.filter(isOwn), after.filter(isOwn))
  let next = 0
  let shift = 0
  const result: Array<Difference> = []
  for (const {range, old, now} of groups) {
    // What was changed in front moves the place in the restored text.
    for (; next < before.length; next++) {
      const edit = before[next] as Edit
      if (old.includes(edit) || edit.range[1] > range[0]) break
      shift += growthOf(edit)
    }
    const start = range[0] + shift
    const was = read(source, range, old)
    const is = read(source, range, now)
    if (was !== is)
      result.push({
        range,
        before: old,
        after: now,
        edit: {range: [start, start + was.length], value: is}
      })
  }
  return result
}

function keyOf({range, value}: Edit): string {
  return `${range[0]} ${range[1]} ${value}`
}

function growthOf({range, value}: Edit): number {
  return value.length - (range[1] - range[0])
}

interface Group {
  readonly range: Range
  readonly old: ReadonlyArray<Edit>
  readonly now: ReadonlyArray<Edit>
}

/** Edits of both sides that overlap or meet an insertion, with the stretch they take. */
function groupOverlapping(
  before: ReadonlyArray<Edit>,
  after: ReadonlyArray<Edit>
): Array<Group> {
  const all = [
    ...before.map((edit) => ({edit, isOld: true})),
    ...after.map((edit) => ({edit, isOld: false}))
  ].sort(
    (a, b) =>
      a.edit.range[0] - b.edit.range[0] || a.edit.range[1] - b.edit.range[1]
  )
  const groups: Array<{range: [number, number]; members: typeof all}> = []
  for (const item of all) {
    const [start, end] = item.edit.range
    const last = groups.at(-1)
    const isInsertion = start === end || last?.range[0] === last?.range[1]
    if (
      last &&
      (start < last.range[1] || (isInsertion && start === last.range[1]))
    ) {
      last.range[1] = Math.max(last.range[1], end)
      last.members.push(item)
    } else groups.push({range: [start, end], members: [item]})
  }
  return groups.map(({range, members}) => ({
    range,
    old: members.filter((d) => d.isOld).map((d) => d.edit),
    now: members.filter((d) => !d.isOld).map((d) => d.edit)
  }))
}

function read(
  source: string,
  [start, end]: Range,
  edits: ReadonlyArray<Edit>
): string {
  const inside = edits.map((d) => ({
    ...d,
    range: [d.range[0] - start, d.range[1] - start] as const
  }))
  return applyEdits(source.slice(start, end), inside)
}
