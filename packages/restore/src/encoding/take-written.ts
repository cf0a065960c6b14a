import {looksWritten, sample} from './looks-written.ts'
import type {Piece} from './piece.ts'
import type {Rarity} from './rarity.ts'

/**
 * The pieces of a reading; undefined where they cannot be Chinese, which their
 * beginning tells, so that the rest need not be read.
 */
export function takeWritten(
  pieces: Iterable<Piece>,
  isRare: Rarity
): Array<Piece> | undefined {
  const taken: Array<Piece> = []
  let beginning = ''
  let isSeen = false
  for (const piece of pieces) {
    taken.push(piece)
    if (isSeen) continue
    beginning += piece.values[0] ?? ''
    isSeen = beginning.length >= sample
    if (isSeen && !looksWritten(beginning, isRare)) return undefined
  }
  return isSeen || looksWritten(beginning, isRare) ? taken : undefined
}
