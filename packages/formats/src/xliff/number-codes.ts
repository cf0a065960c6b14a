import type {Piece} from '../unit-text.ts'

/** Text, or an inline code; codes of one id on the two sides belong together. */
export type CodedPiece = string | {readonly code: string; readonly id: string}

/**
 * Both sides of a unit with their codes numbered: from 1 in the source; one of
 * the target has the number of the first code of the source that says the same
 * and has no other counterpart, or else one of its own.
 */
export function numberCodes(
  source: ReadonlyArray<Piece>,
  target: ReadonlyArray<Piece>
): [source: Array<CodedPiece>, target: Array<CodedPiece>] {
  let last = 0
  const free = new Map<string, Array<string>>()
  const coded = source.map((piece): CodedPiece => {
    if (typeof piece === 'string') return piece
    const id = `${++last}`
    const same = free.get(piece.code)
    if (same) same.push(id)
    else free.set(piece.code, [id])
    return {code: piece.code, id}
  })
  return [
    coded,
    target.map((piece): CodedPiece => {
      if (typeof piece === 'string') return piece
      const id = free.get(piece.code)?.shift() ?? `${++last}`
      return {code: piece.code, id}
    })
  ]
}
