import type {Edit, EditKind} from '@zhengben/bitext'

/** Kinds of edits that take out what never was the author's. */
const foreign: ReadonlyArray<EditKind> = ['noise', 'reading', 'spam']

/**
 * Where foreign matter stood, as rising offsets in the text that the edits lead
 * to, and how many characters of it.
 *
 * @param edits Of the source, sorted and disjoint.
 */
export function findRemovals(
  source: string,
  edits: ReadonlyArray<Edit>
): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  let shift = 0
  for (const {range, value, kind} of edits) {
    const [start, end] = range
    if (value === '' && foreign.includes(kind)) {
      const count = Array.from(source.slice(start, end)).length
      places.set(start + shift, (places.get(start + shift) ?? 0) + count)
    }
    shift += value.length - (end - start)
  }
  return places
}
