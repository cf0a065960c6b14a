import {latinByte} from './latin-byte.ts'
import type {Piece} from './piece.ts'

/**
 * Bytes that pages lose: unassigned in western Windows, the soft hyphen, and
 * the no-break space where it became a blank.
 */
const lost = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad]
const noBreakSpace = 0xa0
const written = /[\p{Script=Han}\u2010-\u2026\u3000-\u301f\uff01-\uff5e]/u

/**
 * Read text as UTF-8 that was shown in a western encoding, from `start` up to
 * what is no UTF-8. A character one byte of which was lost gets all characters
 * that it may be.
 */
export function readUtf8Latin(text: string, start: number): Array<Piece> {
  const pieces: Array<Piece> = []
  const byteAt = (at: number): number => latinByte(text.charAt(at)) ?? 0x100
  const isTrail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf
  let at = start
  while (at < text.length) {
    const first = byteAt(at)
    if (first < 0x80) {
      if (first === 0x0a) break
      pieces.push({start: at, end: ++at, values: [text.charAt(at - 1)]})
      continue
    }
    const size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    if (size === 0 || first > 0xf4) break
    const bytes = [first]
    while (bytes.length < size && isTrail(byteAt(at + bytes.length)))
      bytes.push(byteAt(at + bytes.length))
    let end = at + bytes.length
    if (bytes.length === size) {
      const value = decode(bytes)
      if (value === undefined) break
      pieces.push({start: at, end, values: [value]})
    } else {
      if (size !== 3 || pieces.length === 0) break
      const [, second] = bytes
      if (second === undefined) {
        if (byteAt(end) < 0xc2 || byteAt(end) > 0xf4) break
        pieces.push({start: at, end, values: []})
        at = end
        continue
      }
      const isBlank = text.charAt(end) === ' '
      const missing = isBlank ? [noBreakSpace] : lost
      const values = missing.flatMap((d) => [
        decode([first, second, d]),
        ...(isBlank ? [] : [decode([first, d, second])])
      ])
      if (isBlank) end++
      pieces.push({
        start: at,
        end,
        values: values.filter(
          (d) => d !== undefined && written.test(d)
        ) as Array<string>
      })
    }
    at = end
  }
  return pieces
}

function decode(bytes: ReadonlyArray<number>): string | undefined {
  const value = new TextDecoder().decode(new Uint8Array(bytes))
  return value.includes('\ufffd') || value === '' ? undefined : value
}
