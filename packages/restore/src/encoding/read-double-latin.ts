import type {DoubleByteTable} from './double-byte-table.ts'
import {latinByte} from './latin-byte.ts'
import type {Piece} from './piece.ts'

const softHyphen = 0xad
/** Longest clause tried in all ways, in bytes. */
const longest = 161

/**
 * Read text as a double-byte encoding that was shown in a western one, from
 * `start` to the end of what is Latin. With `isStrict`, signs of western
 * Windows beyond Latin-1 (“ ” – ™) are taken for themselves. A byte that pairs
 * with none gives a piece of which nothing is known; a clause that lacks its soft
 * hyphen (AD, a trail byte) gets all ways to put it back.
 */
export function readDoubleLatin(
  text: string,
  start: number,
  {unitOf}: DoubleByteTable,
  isStrict: boolean
): Array<Piece> {
  const pieces: Array<Piece> = []
  const byteAt = (at: number): number => latinByte(text.charAt(at)) ?? 0x100
  const isOwn = (at: number): boolean =>
    byteAt(at) < 0x80 || (isStrict && text.charCodeAt(at) > 0xff)
  for (let at = start; at < text.length; ) {
    const lead = byteAt(at)
    if (lead > 0xff || lead === 0x0a) break
    if (isOwn(at)) {
      pieces.push({start: at, end: at + 1, values: [text.charAt(at)]})
      at++
      continue
    }
    const stray = isStrict ? readOdd(text, at, unitOf) : undefined
    if (stray) {
      pieces.push(stray)
      at = stray.end
      continue
    }
    const trail = byteAt(at + 1)
    const isPair =
      trail <= 0xff && trail > 0x3f && (trail < 0x80 || !isOwn(at + 1))
    const unit = isPair ? (unitOf[(lead << 8) | trail] as number) : 0
    const end = unit === 0 ? at + 1 : at + 2
    const values = unit === 0 ? [] : [String.fromCharCode(unit)]
    pieces.push({start: at, end, values})
    at = end
  }
  return pieces
}

/**
 * A clause of an odd number of bytes, A1 to FE: one was the soft hyphen. The
 * comma (A3 AC) ends a clause, since AC leads no character of GB 2312.
 */
function readOdd(
  text: string,
  start: number,
  unitOf: Uint16Array
): Piece | undefined {
  if (isHigh(text.charCodeAt(start - 1)) && !isComma(text, start - 2))
    return undefined
  const bytes: Array<number> = []
  while (bytes.length < longest) {
    const unit = text.charCodeAt(start + bytes.length)
    if (!isHigh(unit) || isComma(text, start + bytes.length)) break
    bytes.push(unit)
  }
  const end = start + bytes.length
  if (bytes.length % 2 === 0 || bytes.length === longest) return undefined
  const values: Array<string> = []
  for (let at = 1; at <= bytes.length; at += 2) {
    const whole = [...bytes.slice(0, at), softHyphen, ...bytes.slice(at)]
    const value = decode(whole, unitOf)
    if (value !== undefined) values.push(value)
  }
  return {start, end, values}
}

function decode(
  bytes: ReadonlyArray<number>,
  unitOf: Uint16Array
): string | undefined {
  let value = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
    const unit = unitOf[pair] as number
    if (unit === 0) return undefined
    value += String.fromCharCode(unit)
  }
  return value
}

function isComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xa3 && text.charCodeAt(at + 1) === 0xac
}

function isHigh(unit: number): boolean {
  return unit >= 0xa1 && unit <= 0xff
}
