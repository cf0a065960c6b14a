import {countPieces, isVerbatim} from './pieces.ts'
import type {Piece, Prose} from './prose.ts'
import type {Range} from './range.ts'

/** The smallest stretch of source that holds the prose range. */
export function proseToSource(prose: Prose, range: Range): Range {
  return carry(prose.pieces, range, 'prose', 'source')
}

/** The smallest stretch of prose that holds the source range. */
export function sourceToProse(prose: Prose, range: Range): Range {
  return carry(prose.pieces, range, 'source', 'prose')
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
  const i = countPieces(pieces, (d) => d[from][1] <= start)
  const j = countPieces(pieces, (d) => d[from][0] < end) - 1
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
  const piece = pieces[countPieces(pieces, (d) => d[from][1] < offset)]
  if (!piece) return pieces.at(-1)?.[to][1] ?? 0
  if (offset === piece[from][1]) return piece[to][1]
  const shift = Math.max(0, offset - piece[from][0])
  return piece[to][0] + (isVerbatim(piece) ? shift : 0)
}
