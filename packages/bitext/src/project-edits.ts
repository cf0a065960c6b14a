import type {Change} from './apply-edits.ts'
import {countPieces, isVerbatim} from './pieces.ts'
import type {Piece, Prose} from './prose.ts'
import type {Range} from './range.ts'
import {splitsCodePoint} from './splits-code-point.ts'

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
  const piece = pieces[countPieces(pieces, (d) => d.prose[1] < offset)]
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
  for (let i = countPieces(pieces, (d) => d.prose[1] <= start); at < end; i++) {
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
