import type {Change} from './apply-edits.ts'
import {contains, type Range} from './range.ts'

/** A stretch of prose and the stretch of source it was read from. */
export interface Piece {
  /** Where it stands in `Prose.value`. */
  readonly prose: Range
  /** Where it stands in `Prose.source`; of equal length where verbatim. */
  readonly source: Range
}

/** A paragraph-like part of the running text. */
export interface Block {
  readonly type: 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'quote'
  /** Rank, 1–6, of a heading; absent otherwise. */
  readonly depth?: number
  /** Where it stands in `Prose.value`. */
  readonly range: Range
}

/**
 * The running text of a document, freed of markup, and where each part of it
 * stands in the source. In plain text `value` is the source itself. Blocks are
 * sorted and disjoint; between two blocks `value` holds only white space.
 * What must never be edited (code, URLs, markup) is in no piece: it stands in
 * `value` as U+FFFC, or not at all.
 */
export interface Prose {
  readonly source: string
  readonly value: string
  /** Sorted, disjoint. */
  readonly pieces: ReadonlyArray<Piece>
  readonly blocks: ReadonlyArray<Block>
}

/** The smallest stretch of source that holds the prose range. */
export function proseToSource(prose: Prose, range: Range): Range {
  return carry(prose.pieces, range, 'prose', 'source')
}

/** The smallest stretch of prose that holds the source range. */
export function sourceToProse(prose: Prose, range: Range): Range {
  return carry(prose.pieces, range, 'source', 'prose')
}

/**
 * Point edits on `prose.value` at `prose.source`. An edit that stretches over
 * markup is made where the characters on both sides correspond one to one;
 * otherwise it cannot be made without destroying the markup and is returned in
 * `refused`.
 */
export function projectEdits<T extends Change>(
  prose: Prose,
  edits: ReadonlyArray<T>
): {edits: Array<T>; refused: Array<T>} {
  const result: Array<T> = []
  const refused: Array<T> = []
  for (const edit of edits) {
    const parts = split(prose.pieces, edit)
    if (parts) result.push(...parts)
    else refused.push(edit)
  }
  return {edits: result, refused}
}

function split<T extends Change>(
  pieces: ReadonlyArray<Piece>,
  edit: T
): Array<T> | undefined {
  const [start, end] = edit.range
  const touched = pieces
    .slice(find(pieces, start, 'prose'))
    .filter((d) => d.prose[0] < Math.max(end, start + 1) && d.prose[1] >= start)
  const only = touched.find((d) => contains(d.prose, edit.range))
  if (only) return [{...edit, range: place(only, edit.range)}]
  if (edit.value.length !== end - start) return
  const parts: Array<T> = []
  let at = start
  for (const piece of touched) {
    const range = [
      Math.max(start, piece.prose[0]),
      Math.min(end, piece.prose[1])
    ] as const
    if (range[0] >= range[1]) continue
    if (range[0] !== at) return
    const value = edit.value.slice(range[0] - start, range[1] - start)
    parts.push({...edit, range: place(piece, range), value})
    at = range[1]
  }
  return at === end ? parts : undefined
}

/** A range inside the piece's prose, carried to its source. */
function place({prose, source}: Piece, [start, end]: Range): Range {
  if (source[1] - source[0] !== prose[1] - prose[0]) return source
  const shift = source[0] - prose[0]
  return [start + shift, end + shift]
}

/** Index of the first piece that ends at or after `offset`. */
function find(
  pieces: ReadonlyArray<Piece>,
  offset: number,
  side: 'prose' | 'source'
): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece)[side][1] < offset) low = middle + 1
    else high = middle
  }
  return low
}

function carry(
  pieces: ReadonlyArray<Piece>,
  [start, end]: Range,
  from: 'prose' | 'source',
  to: 'prose' | 'source'
): Range {
  let first: number | undefined
  let last: number | undefined
  for (let i = find(pieces, start, from); i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    if (first !== undefined && piece[from][0] >= end) break
    // A range that starts where a piece ends belongs to the next piece.
    if (piece[from][1] === start && start !== end && pieces[i + 1]) continue
    const verbatim =
      piece[from][1] - piece[from][0] === piece[to][1] - piece[to][0]
    const shift = piece[to][0] - piece[from][0]
    first ??= verbatim && start > piece[from][0] ? start + shift : piece[to][0]
    last = verbatim && end < piece[from][1] ? end + shift : piece[to][1]
  }
  const edge = pieces.at(-1)?.[to][1] ?? 0
  return [first ?? edge, Math.max(first ?? edge, last ?? edge)]
}
