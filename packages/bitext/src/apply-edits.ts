import type {Edit} from './edit.ts'

/** What `applyEdits` needs of an edit. */
export type Change = Pick<Edit, 'range' | 'value'>

/**
 * The text with every edit made. `edits` must be sorted and disjoint; text
 * outside them comes through byte for byte.
 */
export function applyEdits(
  source: string,
  edits: ReadonlyArray<Change>
): string {
  let at = 0
  let result = ''
  for (const {
    range: [start, end],
    value
  } of edits) {
    result += source.slice(at, start) + value
    at = end
  }
  return result + source.slice(at)
}
