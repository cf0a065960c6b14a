import type {DoubleByteTable} from './double-byte-table.ts'
import {isDropped} from './is-dropped.ts'
import type {Piece} from './piece.ts'

/** Marks of loss, what decoders put for a byte that pairs with none. */
const mark = /^[?？\ufffd]$/u
const euro = '€'
const written = /[\p{Script=Han}\u2010-\u2026\u3000-\u301f\uff01-\uff5e]/u

/**
 * Read text as UTF-8 that was shown as GBK, from `start` up to what is no
 * UTF-8. Lost are the last byte of a run of odd length, with a mark in its
 * place, and pairs that are user-defined in GBK: the end of one character (AA
 * to AF) with the beginning of the next (E4 to E9).
 */
export function readUtf8Gbk(
  text: string,
  start: number,
  {pairOf, unitOf}: DoubleByteTable
): Array<Piece> {
  const pieces: Array<Piece> = []
  /** Bytes of a character begun, and where it began. */
  let bytes: Array<number> = []
  let begun = start
  const push = (
    end: number,
    values: ReadonlyArray<string | false | undefined>
  ): void => {
    pieces.push({
      start: begun,
      end,
      values: values.filter((d) => d && written.test(d)) as Array<string>
    })
    begun = end
    bytes = []
  }
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) break
    if (bytes.length > 0 && mark.test(character)) {
      const [first = 0, second] = bytes
      const isKnown = second !== undefined && first >= 0xe0 && first < 0xf0
      push(at + 1, isKnown ? trails.map((d) => decode([first, second, d])) : [])
      continue
    }
    if (unit < 0x80) {
      if (bytes.length > 0) break
      pieces.push({start: at, end: at + 1, values: [character]})
      begun = at + 1
      continue
    }
    const pair = pairOf[unit] as number
    if (pair === 0 && character !== euro) break
    const isByte =
      character === euro && !isEuroPair(text, at, bytes.length, pairOf)
    const found = isByte ? [0x80] : [pair >> 8, pair & 0xff]
    const [first = 0, second = 0] = bytes
    // A lead byte alone: the pair that completed it was dropped.
    if (
      bytes.length === 1 &&
      first >= 0xe3 &&
      first < 0xea &&
      (found[0] as number) >= 0xe2
    )
      push(
        at,
        trailPairs(unitOf).map((d) => decode([first, d >> 8, d & 0xff]))
      )
    // Two trail bytes where one is missing: a pair was dropped between.
    if (
      bytes.length === 2 &&
      first >= 0xe0 &&
      found.length === 2 &&
      found.every(isTrail)
    ) {
      const [third = 0, fourth = 0] = found
      push(
        at,
        trails.map((d) => mayDrop(unitOf, d) && decode([first, second, d]))
      )
      push(
        at + 1,
        leads.map((d) => decode([d, third, fourth]))
      )
      continue
    }
    let isBroken = false
    for (const [index, byte] of found.entries()) {
      if (byte < 0x80 && bytes.length === 0) {
        pieces.push({
          start: at + 1,
          end: at + 1,
          values: [String.fromCharCode(byte)]
        })
        continue
      }
      const isRight =
        bytes.length === 0 ? byte >= 0xc2 && byte <= 0xf4 : isTrail(byte)
      if (!isRight) {
        isBroken = true
        break
      }
      if (bytes.length === 0) begun = at + index === at ? at : at + 1
      bytes.push(byte)
      const [lead = 0] = bytes
      const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
      if (bytes.length < size) continue
      const value = decode(bytes)
      if (value === undefined) {
        isBroken = true
        break
      }
      pieces.push({start: begun, end: at + 1, values: [value]})
      begun = at + 1
      bytes = []
    }
    if (isBroken) break
  }
  return pieces
}

const trails = Array.from({length: 0x40}, (_, index) => 0x80 + index)
const leads = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]

/**
 * Whether € stands for its own pair (A2 E3), the end of one character and the
 * beginning of the next, rather than for the byte 80.
 */
function isEuroPair(
  text: string,
  at: number,
  begun: number,
  pairOf: Uint16Array
): boolean {
  if (begun !== 2) return false
  const next = text.charAt(at + 1)
  return next === euro || isTrail((pairOf[next.charCodeAt(0)] ?? 0) >> 8)
}

/** Whether pages drop the pair of a trail byte and some lead byte of Han. */
function mayDrop(unitOf: Uint16Array, byte: number): boolean {
  return leads.some((d) => isDropped(unitOf, (byte << 8) | d))
}

function trailPairs(unitOf: Uint16Array): Array<number> {
  return trails
    .flatMap((first) => trails.map((second) => (first << 8) | second))
    .filter((d) => isDropped(unitOf, d))
}

function isTrail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

function decode(bytes: ReadonlyArray<number>): string | undefined {
  const value = new TextDecoder().decode(new Uint8Array(bytes))
  return value.includes('\ufffd') || value === '' ? undefined : value
}
