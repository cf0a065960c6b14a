import type {Encoding} from './encoding.ts'

type Decoder = InstanceType<typeof TextDecoder>

const replacement = '\uFFFD'

/** Bytes that no character of the encoding begins with or goes on with. */
export interface Damage {
  /** Offset of the first bad byte in the file. */
  readonly byteOffset: number
  /** The bad bytes. */
  readonly bytes: Uint8Array
  /** 1-based; lines end at a line feed. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
}

/** Bytes decoded at once; where none of them is bad they are not looked at closer. */
const chunkSize = 4096

/** Where a run of bytes begins, in the file and in its text. */
interface Point {
  readonly byteOffset: number
  readonly line: number
  readonly column: number
}

/**
 * The places where `bytes` are not text in that encoding, in order; what stands
 * side by side is one place. Linear in the number of bytes.
 */
export function findDamage(
  bytes: Uint8Array,
  encoding: Encoding
): Array<Damage> {
  const damage: Array<Damage> = []
  const decoder = createPieceDecoder(bytes, encoding)
  const step = isWide(encoding) ? 2 : 1
  let at: Point = {byteOffset: 0, line: 1, column: 1}
  while (at.byteOffset < bytes.length) {
    const start = at.byteOffset
    let end = Math.min(bytes.length, start + chunkSize)
    let text = decoder.decode(start, end) ?? decoder.restart(start, end)
    // Go on until a character ends, so that the next chunk begins with one.
    for (let tail = ''; end < bytes.length && !isWhole(tail); end += step) {
      const next = decoder.decode(end, end + step)
      text =
        next === undefined ? decoder.restart(start, end + step) : text + next
      tail = next ?? text.slice(-1)
    }
    end = Math.min(end, bytes.length)
    if (end === bytes.length) text += decoder.end()
    if (text.includes(replacement))
      for (const place of inspect(bytes.subarray(start, end), encoding, at))
        add(damage, place, bytes)
    at = {...advance(at, text), byteOffset: end}
  }
  return damage
}

function isWhole(text: string): boolean {
  return text !== '' && !text.includes(replacement)
}

/**
 * Feeds the decoder unit by unit, to see which bytes it gives up on. A byte
 * that breaks a sequence off may itself begin the next character; GB 18030 and
 * Big5 give it up too unless it is ASCII.
 */
function inspect(
  bytes: Uint8Array,
  encoding: Encoding,
  start: Point
): Array<Damage> {
  const damage: Array<Damage> = []
  const decoder = createPieceDecoder(bytes, encoding)
  const strict = new TextDecoder(encoding, {fatal: true, ignoreBOM: true})
  const step = isWide(encoding) ? 2 : 1
  const restarts = encoding !== 'gb18030' && encoding !== 'big5'
  let point = start
  let from = 0
  for (let at = 0; at < bytes.length + step; at += step) {
    const last = at >= bytes.length
    const text = last
      ? decoder.end()
      : (decoder.decode(at, at + step) ?? decoder.restart(from, at + step))
    if (text === '') continue
    // U+FFFD may stand in the text itself.
    const broken =
      text.startsWith(replacement) &&
      !decodes(strict, bytes.subarray(from, at + step))
    const begins = broken && restarts && text === replacement && at > from
    const good = begins || (broken && !text.endsWith(replacement))
    const to = good || last ? Math.min(at, bytes.length) : at + step
    if (broken)
      damage.push({
        ...point,
        byteOffset: start.byteOffset + from,
        bytes: bytes.subarray(from, to)
      })
    point = advance(point, text)
    from = begins ? at : at + step
  }
  return damage
}

interface PieceDecoder {
  /** What the next bytes add; undefined where the decoder failed on them. */
  decode(start: number, end: number): string | undefined
  /** The bytes from `start`, where a character begins, read by a new decoder. */
  restart(start: number, end: number): string
  end(): string
}

/**
 * Decodes piece by piece. Node.js throws, although asked to go on, where bytes
 * of an earlier piece turn out not to begin a character of four bytes in GB 18030.
 */
function createPieceDecoder(
  bytes: Uint8Array,
  encoding: Encoding
): PieceDecoder {
  const create = (): Decoder => new TextDecoder(encoding, {ignoreBOM: true})
  let decoder = create()
  return {
    decode(start, end) {
      try {
        return decoder.decode(bytes.subarray(start, end), {stream: true})
      } catch {
        return
      }
    },
    restart(start, end) {
      decoder = create()
      return decoder.decode(bytes.subarray(start, end), {stream: true})
    },
    end: () => decoder.decode()
  }
}

/** The point after `text`; its byte offset is left to the caller. */
function advance(point: Point, text: string): Point {
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return {
    ...point,
    line: point.line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : point.column + last
  }
}

/** Bad bytes side by side are one place. */
function add(damage: Array<Damage>, place: Damage, bytes: Uint8Array): void {
  const last = damage.at(-1)
  const end = place.byteOffset + place.bytes.length
  if (last && last.byteOffset + last.bytes.length === place.byteOffset)
    damage[damage.length - 1] = {
      ...last,
      bytes: bytes.subarray(last.byteOffset, end)
    }
  else damage.push(place)
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

function decodes(strict: Decoder, bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}
