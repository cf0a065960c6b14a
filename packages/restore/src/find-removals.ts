import type {Edit, EditKind} from '@zhengben/bitext'

/** Kinds of edits that take out what never was the author's. */
const foreign: ReadonlyArray<EditKind> = ['noise', 'reading', 'spam']

/**
 * Where foreign matter stood, as offsets in the text that the edits lead to.
 *
 * @param edits Sorted and disjoint.
 */
export function findRemovals(edits: ReadonlyArray<Edit>): ReadonlySet<number> {
  const places = new Set<number>()
  let shift = 0
  for (const {range, value, kind} of edits) {
    const [start, end] = range
    if (value === '' && foreign.includes(kind)) places.add(start + shift)
    shift += value.length - (end - start)
  }
  return places
}
