import {closeQuote} from './close-quote.ts'
import type {Piece} from './piece.ts'
import type {TextCost} from './text-cost.ts'

/** By how much the best reading must be likelier than the next, in nats. */
const leastMargin = 3.5
/** And where the next piece is not certain either. */
const marginBesideDoubt = 5
/** How much text on either side counts, in UTF-16 units. */
const beside = 6

/** How far back a quotation may have been opened, in UTF-16 units. */
const longestQuote = 2000

/** A piece decided: one value, U+FFFD where it stays unknown. */
export interface ResolvedPiece extends Piece {
  readonly value: string
}

/**
 * Decide what pieces with several values are by the text beside them. Where a
 * byte of a mark is missing at the end of a line, it is the stop, or what
 * closes a quotation.
 */
export function resolvePieces(
  pieces: ReadonlyArray<Piece>,
  costOf: TextCost
): Array<ResolvedPiece> {
  const result: Array<ResolvedPiece> = []
  const known = new Map<string, string>()
  let line = ''
  for (const [index, piece] of pieces.entries()) {
    const {values} = piece
    let [value = '\ufffd'] = values
    if (values.length > 1) {
      const left = line.slice(-beside)
      let right = ''
      for (let next = index + 1; right.length < beside; next++) {
        const [only, other] = pieces[next]?.values ?? []
        if (only === undefined || other !== undefined) break
        right += only
      }
      const isLast = index === pieces.length - 1
      const isAlone = (pieces[index + 1]?.values.length ?? 1) === 1
      const least = isAlone ? leastMargin : marginBesideDoubt
      const key = [left, right, least, ...values].join('\n')
      value = known.get(key) ?? choose(values, left, right, least, costOf)
      known.set(key, value)
      if (isLast) {
        const closer = closeQuote(line.slice(-longestQuote))
        if (values.includes('。')) value = '。'
        if (closer !== undefined && values.includes(closer)) value = closer
      }
    }
    line += value
    result.push({...piece, value})
  }
  return result
}

function choose(
  values: ReadonlyArray<string>,
  left: string,
  right: string,
  least: number,
  costOf: TextCost
): string {
  const ways = values
    .map((value) => ({value, cost: costOf(left + value + right)}))
    .sort((a, b) => a.cost - b.cost)
  const [first, second] = ways
  if (!first || !second) return first?.value ?? '\ufffd'
  return second.cost - first.cost >= least ? first.value : '\ufffd'
}
