import {commonCharacters} from './common-characters.ts'
import type {Encoding} from './encoding.ts'

/** Bytes looked at to tell encodings apart: 64 KiB say as much as the whole file. */
const sampleSize = 0x10000
/**
 * Least share of common characters among what is not ASCII. Running Chinese
 * has 0.4 to 0.7, titles and lists 0.2, bytes in the wrong encoding under 0.05.
 */
const leastCommon = 0.1

/**
 * The encoding of bytes without BOM, or undefined where they fit none. Valid
 * UTF-8 is UTF-8. Otherwise each other encoding reads the bytes and the one
 * whose characters are commonest is taken; where that says nothing (a few
 * characters, all of them rare) GB 18030 if the bytes look like it, else UTF-8,
 * whose bad bytes will be reported.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleSize)
  const zeros = sample.includes(0)
  if (!zeros && reads(bytes, 'utf-8')) return 'utf-8'
  if (!zeros && isNearlyUtf8(sample)) return 'utf-8'
  const others: ReadonlyArray<Encoding> = zeros
    ? ['utf-16le', 'utf-16be']
    : ['gb18030', 'big5', 'utf-16le', 'utf-16be']
  const ranked = others
    .map((encoding) => ({encoding, share: plausibility(sample, encoding)}))
    .sort((a, b) => b.share - a.share)
  const best = ranked[0]
  if (best && best.share >= leastCommon) return best.encoding
  if (zeros) return
  return isGb2312(bytes) ? 'gb18030' : 'utf-8'
}

/**
 * Whether all that is not ASCII is pairs of high bytes, as in GB 2312. A stray
 * byte of another encoding, as in `café`, is no pair.
 */
function isGb2312(bytes: Uint8Array): boolean {
  let run = 0
  for (const byte of bytes) {
    if (byte >= 0xa1) run++
    else if (byte >= 0x80 || run % 2 === 1) return false
    else run = 0
  }
  return run % 2 === 0 && reads(bytes, 'gb18030')
}

function reads(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Damaged UTF-8: most of what is not ASCII decodes. Text in another encoding
 * hardly ever makes a valid sequence of three bytes.
 */
function isNearlyUtf8(sample: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (const char of new TextDecoder('utf-8').decode(sample, {stream: true})) {
    if (char === '\uFFFD') bad++
    else if (char > '\u07FF') good++
  }
  return good > 4 * bad
}

/**
 * Share of common characters among those that are not ASCII; what does not
 * decode counts against it. For UTF-16 ASCII counts as common, since half of
 * its bytes are zero and nothing else looks like that.
 */
function plausibility(sample: Uint8Array, encoding: Encoding): number {
  const decoder = new TextDecoder(encoding)
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  let all = 0
  let common = 0
  for (const char of decoder.decode(sample, {stream: true})) {
    const ascii = char < '\x7F'
    if (ascii && !wide) continue
    all++
    if (commonCharacters.has(char) || (ascii && /[\s\x20-\x7E]/.test(char)))
      common++
    else if (char === '\uFFFD' || char < ' ') all += 4
  }
  return all === 0 ? 0 : common / all
}
