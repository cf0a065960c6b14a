import type {DoubleByteTable} from './double-byte-table.ts'
import type {Piece} from './piece.ts'

/**
 * Read the line from `start` on as one double-byte encoding that was shown in
 * another, up to what the other has not.
 */
export function* readDoubleDouble(
  text: string,
  start: number,
  {pairOf}: DoubleByteTable,
  {unitOf}: DoubleByteTable
): Generator<Piece> {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) break
    let values = [text.charAt(at)]
    if (unit >= 0x80 && unit !== 0xfffd) {
      const pair = pairOf[unit] as number
      if (pair === 0) break
      const meant = unitOf[pair] as number
      values = meant === 0 ? [] : [String.fromCharCode(meant)]
    }
    yield {start: at, end: at + 1, values}
  }
}
