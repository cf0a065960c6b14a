import type {Change} from './apply-edits.ts'
import type {Range} from './range.ts'

/** A stretch of prose and the stretch of source it was read from. */
export interface Piece {
  /** Where it stands in `Prose.value`. */
  readonly prose: Range
  /** Where it stands in `Prose.source`; of equal length where verbatim. */
  readonly source: Range
  /** Present for U+FFFC that stands for code, a URL or an image: never edited. */
  readonly fixed?: true
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
 * What is no language (code, URLs, images) stands in `value` as U+FFFC, in a
 * fixed piece. Markup is in no piece and not in `value`.
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
 * Point edits on `prose.value` at `prose.source`. Where markup stands inside
 * an edit it is made in parts, if the characters on both sides correspond one
 * to one; parts that change nothing are left out. Otherwise it cannot be made
 * without destroying the markup and is returned in `refused`, as is one that
 * touches a fixed piece or a part of an escape.
 */
export function projectEdits<T extends Change>(
  prose: Prose,
  edits: ReadonlyArray<T>
): {edits: Array<T>; refused: Array<T>} {
  const result: Array<T> = []
  const refused: Array<T> = []
  for (const edit of edits) {
    const parts = split(prose, edit)
    if (parts) for (const part of parts) result.push(part)
    else refused.push(edit)
  }
  return {edits: result, refused}
}

function split<T extends Change>(prose: Prose, edit: T): Array<T> | undefined {
  const [start, end] = edit.range
  const runs =
    start === end
      ? placeInsertion(prose.pieces, start)
      : placeChange(prose.pieces, edit.range)
  if (!runs || runs.length === 0) return
  if (runs.length === 1) return [{...edit, range: (runs[0] as Piece).source}]
  if (edit.value.length !== end - start) return
  const parts: Array<T> = []
  for (const {prose: own, source} of runs) {
    if (splitsCodePoint(edit.value, own[0] - start)) return
    const value = edit.value.slice(own[0] - start, own[1] - start)
    if (value !== prose.value.slice(own[0], own[1]))
      parts.push({...edit, range: source, value})
  }
  return parts
}

/** At the edge of a piece that ends or begins there, or inside a verbatim one. */
function placeInsertion(
  pieces: ReadonlyArray<Piece>,
  offset: number
): [Piece] | undefined {
  const piece = pieces[count(pieces, (d) => d.prose[1] < offset)]
  if (!piece || piece.prose[0] > offset) return
  const [start, end] = piece.prose
  if (!isVerbatim(piece) && offset > start && offset < end) return
  const at = offset === end ? piece.source[1] : piece.source[0] + offset - start
  return [{prose: [offset, offset], source: [at, at]}]
}

/**
 * The prose range as stretches without markup inside; undefined where it is
 * not made of pieces, or only of a part of one that cannot be parted.
 */
function placeChange(
  pieces: ReadonlyArray<Piece>,
  [start, end]: Range
): Array<Piece> | undefined {
  const runs: Array<Piece> = []
  let at = start
  for (let i = count(pieces, (d) => d.prose[1] <= start); at < end; i++) {
    const piece = pieces[i]
    if (!piece || piece.fixed || piece.prose[0] > at) return
    const to = Math.min(end, piece.prose[1])
    const whole = at === piece.prose[0] && to === piece.prose[1]
    if (!whole && !isVerbatim(piece)) return
    const shift = piece.source[0] - piece.prose[0]
    const source = whole ? piece.source : ([at + shift, to + shift] as const)
    const last = runs.at(-1)
    if (last?.source[1] === source[0])
      runs[runs.length - 1] = {
        prose: [last.prose[0], to],
        source: [last.source[0], source[1]]
      }
    else runs.push({prose: [at, to], source})
    at = to
  }
  return runs
}

function isVerbatim({prose, source, fixed}: Piece): boolean {
  return !fixed && source[1] - source[0] === prose[1] - prose[0]
}

function splitsCodePoint(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

function carry(
  pieces: ReadonlyArray<Piece>,
  [start, end]: Range,
  from: 'prose' | 'source',
  to: 'prose' | 'source'
): Range {
  if (start === end) {
    const point = carryPoint(pieces, start, from, to)
    return [point, point]
  }
  const i = count(pieces, (d) => d[from][1] <= start)
  const j = count(pieces, (d) => d[from][0] < end) - 1
  const first = pieces[i]
  const last = pieces[j]
  // Nothing but what lies between two pieces.
  if (!first) return [last?.[to][1] ?? 0, last?.[to][1] ?? 0]
  if (!last || j < i) return [last?.[to][1] ?? first[to][0], first[to][0]]
  const left = Math.max(0, start - first[from][0])
  const right = Math.max(0, last[from][1] - end)
  return [
    first[to][0] + (isVerbatim(first) ? left : 0),
    last[to][1] - (isVerbatim(last) ? right : 0)
  ]
}

/** A point between two pieces that touch belongs to the first. */
function carryPoint(
  pieces: ReadonlyArray<Piece>,
  offset: number,
  from: 'prose' | 'source',
  to: 'prose' | 'source'
): number {
  const piece = pieces[count(pieces, (d) => d[from][1] < offset)]
  if (!piece) return pieces.at(-1)?.[to][1] ?? 0
  if (offset === piece[from][1]) return piece[to][1]
  const shift = Math.max(0, offset - piece[from][0])
  return piece[to][0] + (isVerbatim(piece) ? shift : 0)
}

/** How many pieces there are for which `test` holds; they must come first. */
function count(
  pieces: ReadonlyArray<Piece>,
  test: (piece: Piece) => boolean
): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(pieces[middle] as Piece)) low = middle + 1
    else high = middle
  }
  return low
}
