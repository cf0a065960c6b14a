import type {Change} from './apply-edits.ts'

/**
 * The changes that undo `edits`: they point into the edited text and put back
 * what stood in `source`.
 */
export function invertEdits(
  source: string,
  edits: ReadonlyArray<Change>
): Array<Change> {
  let shift = 0
  return edits.map(({range: [start, end], value}) => {
    const at = start + shift
    shift += value.length - (end - start)
    return {range: [at, at + value.length], value: source.slice(start, end)}
  })
}
