import {detectEncoding} from './detect-encoding.ts'
import {type Encoding, readEncoding} from './encoding.ts'
import {findDamage} from './find-damage.ts'
import {NotTextError} from './not-text-error.ts'

/** What is wrong with a file's bytes, and where. */
export interface TextProblem {
  readonly ruleId: 'empty' | 'invalid-bytes'
  readonly reason: string
  /** Offset in the file. */
  readonly byteOffset: number
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
}

export interface DecodedText {
  /** The text without BOM. Bytes that mean nothing are U+FFFD. */
  readonly value: string
  readonly encoding: Encoding
  readonly bom: boolean
  /** In the order of the file; empty where all is well. */
  readonly problems: ReadonlyArray<TextProblem>
}

/** Share of control characters and U+FFFD above which bytes are no text … */
const mostUnreadable = 0.3
/** … where there are more of them than in a damaged line. */
const fewUnreadable = 8

const byteOrderMarks: ReadonlyArray<
  readonly [Encoding, ReadonlyArray<number>]
> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]]
]

/**
 * The text in `bytes`, in the encoding given or else the one found out: by BOM,
 * then whichever of UTF-8, UTF-16, GB 18030 and Big5 gives the most likely
 * Chinese. Unknown bytes are reported, not guessed.
 *
 * @param decodeUtf8 What sound UTF-8 reads, undefined for any other bytes, where
 *   the platform has a faster way than `TextDecoder`.
 * @throws {UnknownEncodingError} where `encoding` is no known name
 * @throws {NotTextError} where the bytes are no text
 */
export function decodeText(
  bytes: Uint8Array,
  encoding?: string,
  decodeUtf8: (bytes: Uint8Array) => string | undefined = (d) =>
    decodeStrictly(d, 'utf-8')
): DecodedText {
  const asked = encoding === undefined ? undefined : readEncoding(encoding)
  const mark = byteOrderMarks.find(
    ([name, mark]) =>
      (!asked || accepts(asked, name)) && mark.every((d, i) => bytes[i] === d)
  )
  const given = mark?.[0] ?? asked
  const skipped = mark?.[1].length ?? 0
  const body = bytes.subarray(skipped)
  const bom = mark !== undefined
  if (body.length === 0)
    return {
      value: '',
      encoding: given ?? 'utf-8',
      bom,
      problems: [empty]
    }
  // What nearly every text is, decoded once only to tell and to read it.
  const sound =
    given === undefined && !body.includes(0) ? decodeUtf8(body) : undefined
  const found = sound === undefined ? (given ?? detectEncoding(body)) : 'utf-8'
  if (!found) throw new NotTextError(describeNul(bytes.indexOf(0)))
  const strict = sound ?? decodeStrictly(body, found)
  const value = strict ?? new TextDecoder(found, {ignoreBOM: true}).decode(body)
  refuseBinary(value)
  const problems =
    strict === undefined ? describeDamage(body, found, skipped) : []
  return {value, encoding: found, bom, problems}
}

/** A BOM says which way UTF-16 goes, whatever was asked for. */
function accepts(asked: Encoding, marked: Encoding): boolean {
  return asked === marked || (asked === 'utf-16le' && marked === 'utf-16be')
}

const empty: TextProblem = {
  ruleId: 'empty',
  reason: 'Unexpected empty file, expected text',
  byteOffset: 0,
  line: 1,
  column: 1
}

function decodeStrictly(
  bytes: Uint8Array,
  encoding: Encoding
): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(
      bytes
    )
  } catch {
    return
  }
}

function describeDamage(
  bytes: Uint8Array,
  encoding: Encoding,
  skipped: number
): Array<TextProblem> {
  return findDamage(bytes, encoding).map((d) => ({
    ruleId: 'invalid-bytes',
    reason: `Unexpected ${hex(d.bytes)} at byte ${d.byteOffset + skipped}, expected ${encoding} text; read as U+FFFD`,
    byteOffset: d.byteOffset + skipped,
    line: d.line,
    column: d.column
  }))
}

function hex(bytes: Uint8Array): string {
  const shown = Array.from(bytes.subarray(0, 8), (d) =>
    d.toString(16).toUpperCase().padStart(2, '0')
  ).join(' ')
  const many = bytes.length === 1 ? 'byte' : 'bytes'
  return bytes.length > 8
    ? `${bytes.length} bytes ${shown} …`
    : `${many} ${shown}`
}

/** @throws {NotTextError} for a NUL and for too many unreadable characters */
function refuseBinary(value: string): void {
  const nul = value.indexOf('\0')
  if (nul >= 0) throw new NotTextError(describeNul(nul))
  let unreadable = 0
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit === 0xfffd || (unit < 0x20 && (unit < 0x09 || unit > 0x0d)))
      unreadable++
  }
  if (unreadable > fewUnreadable && unreadable > value.length * mostUnreadable)
    throw new NotTextError(
      `Unexpected binary data: ${unreadable} of ${value.length} characters are unreadable, expected text`
    )
}

function describeNul(offset: number): string {
  return `Unexpected binary data: NUL at offset ${offset}, expected text`
}
