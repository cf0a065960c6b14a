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

/**
 * The places where `bytes` are not text in that encoding, in order; what stands
 * side by side is one place. Linear in the number of bytes.
 *
 * A line feed byte is part of no longer character in UTF-8, GB 18030 and Big5,
 * so lines are decoded one by one and only broken ones are looked at closer.
 */
export function findDamage(
  bytes: Uint8Array,
  encoding: Encoding
): Array<Damage> {
  const damage: Array<Damage> = []
  const strict = new TextDecoder(encoding, {fatal: true, ignoreBOM: true})
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = isWide(encoding) ? -1 : bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found + 1
    const slice = bytes.subarray(start, end)
    if (!decodes(strict, slice))
      for (const place of inspect(slice, encoding, strict, line))
        damage.push({...place, byteOffset: place.byteOffset + start})
    start = end
  }
  return damage
}

/**
 * Feeds the decoder unit by unit, to see which bytes it gives up on. A byte
 * that breaks a sequence off may itself begin the next character; GB 18030 and
 * Big5 give it up too unless it is ASCII.
 */
function inspect(
  bytes: Uint8Array,
  encoding: Encoding,
  strict: Decoder,
  firstLine: number
): Array<Damage> {
  const damage: Array<Damage> = []
  const decoder = new TextDecoder(encoding, {ignoreBOM: true})
  const step = isWide(encoding) ? 2 : 1
  const restarts = encoding !== 'gb18030' && encoding !== 'big5'
  let line = firstLine
  let column = 1
  let from = 0
  for (let at = 0; at < bytes.length + step; at += step) {
    const last = at >= bytes.length
    const text = last
      ? decoder.decode()
      : decoder.decode(bytes.subarray(at, at + step), {stream: true})
    if (text === '') continue
    const broken = text.startsWith(replacement)
    const begins = broken && restarts && text === replacement && at > from
    const good = begins || (broken && !text.endsWith(replacement))
    const to = good || last ? Math.min(at, bytes.length) : at + step
    if (broken && !decodes(strict, bytes.subarray(from, to)))
      add({byteOffset: from, bytes: bytes.subarray(from, to), line, column})
    for (const unit of text.split('')) {
      column++
      if (unit !== '\n') continue
      line++
      column = 1
    }
    from = begins ? at : at + step
  }
  return damage

  function add(place: Damage): void {
    const last = damage.at(-1)
    const end = last ? last.byteOffset + last.bytes.length : -1
    if (last && end === place.byteOffset)
      damage[damage.length - 1] = {
        ...last,
        bytes: bytes.subarray(last.byteOffset, end + place.bytes.length)
      }
    else damage.push(place)
  }
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
