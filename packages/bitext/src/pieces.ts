import type {Piece} from './prose.ts'

/** Whether prose and source of a piece are the same text. */
export function isVerbatim({prose, source, fixed}: Piece): boolean {
  return !fixed && source[1] - source[0] === prose[1] - prose[0]
}

/** How many pieces there are for which `test` holds; they must come first. */
export function countPieces(
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
