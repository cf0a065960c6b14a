import type {Edit, Prose, Range} from '@zhengben/bitext'
import {foundText} from '../../found-text.ts'

/** An edit in prose offsets, numbered from 1 in document order. */
export interface PlacedEdit {
  readonly edit: Edit
  readonly number: number
  readonly range: Range
  /** What stood there. */
  readonly found: string
}

/** Something said of a stretch of prose. */
export interface Mark {
  readonly range: Range
  readonly key: string
}

/** The smallest stretch that is shown as one: an edit, or text between edges. */
export interface Atom {
  /** As restored. */
  readonly text: string
  readonly edit?: PlacedEdit
  /** The text stands for code or a URL that was never read as prose. */
  readonly isObject: boolean
  /** The mark of each layer that holds the atom. */
  readonly keys: ReadonlyArray<string | undefined>
}

/**
 * Cut a stretch of prose where an edit or a mark begins or ends. `edits` and
 * the marks of each layer must be sorted and disjoint; edits begin inside the
 * stretch. A mark that ends inside an edit is taken to hold all of it.
 */
export function cutAtoms(
  prose: Prose,
  [start, end]: Range,
  edits: ReadonlyArray<PlacedEdit>,
  layers: ReadonlyArray<ReadonlyArray<Mark>>
): Array<Atom> {
  const edges = new Set([end])
  for (const {range} of [...edits, ...layers.flat()])
    for (const edge of range) if (edge > start && edge < end) edges.add(edge)
  for (let at = start; at < end; at++)
    if (prose.value[at] === '\ufffc') edges.add(at).add(at + 1)
  const stops = [...edges].sort((a, b) => a - b)
  const atoms: Array<Atom> = []
  const keysOf = (range: Range): Array<string | undefined> =>
    layers.map((layer) => layer.find((d) => touches(d.range, range))?.key)
  let at = start
  let next = 0
  for (const stop of stops) {
    for (
      let placed = edits[next];
      placed && placed.range[0] <= at && placed.range[0] < stop;
      placed = edits[++next]
    ) {
      atoms.push({
        text: placed.edit.value,
        edit: placed,
        isObject: false,
        keys: keysOf(placed.range)
      })
      at = Math.max(at, placed.range[1])
    }
    if (stop <= at) continue
    atoms.push({
      text: foundText(prose, [at, stop]),
      isObject: prose.value[at] === '\ufffc',
      keys: keysOf([at, stop])
    })
    at = stop
  }
  for (const placed of edits.slice(next))
    atoms.push({
      text: placed.edit.value,
      edit: placed,
      isObject: false,
      keys: keysOf(placed.range)
    })
  return atoms
}

/** Whether a mark and a stretch share a code unit, or an empty stretch lies in the mark. */
function touches(mark: Range, range: Range): boolean {
  return range[0] === range[1]
    ? mark[0] < range[0] && range[0] < mark[1]
    : mark[0] < range[1] && range[0] < mark[1]
}
