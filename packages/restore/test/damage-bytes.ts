import {pinyin} from 'pinyin-pro'

const gbk = createEncoder('gb18030')

/** The bytes of a text in GBK; throws for what GBK has not. */
export function encodeGbk(text: string): Array<number> {
  return encode(text, gbk)
}

/** The bytes of a text in Big5; throws for what Big5 has not. */
export function encodeBig5(text: string): Array<number> {
  return encode(text, createEncoder('big5'))
}

/**
 * Put pinyin behind every pair of bytes that is a key, like a machine that
 * knows nothing of characters, and a blank before every ！ behind the first byte of 。
 */
export function annotateBytes(
  bytes: ReadonlyArray<number>,
  isKey: (character: string) => boolean
): Array<number> {
  const result: Array<number> = []
  for (let at = 0; at < bytes.length; at++) {
    const pair = [bytes[at] as number, bytes[at + 1] ?? 0]
    const character = (pair[0] as number) > 0x80 ? decode(pair) : ''
    const stop = bytes[at - 1] === 0xa1 && character === '！'
    if (stop) result.push(0x20, ...pair)
    else if (isKey(character))
      result.push(...pair, ...encodeGbk(`(${pinyin(character)})`))
    else {
      result.push(bytes[at] as number)
      continue
    }
    at++
  }
  return result
}

/**
 * Decode GBK as browsers of old did: a byte that pairs with none becomes `?`,
 * together with the byte behind it; user-defined characters vanish.
 */
export function decodeBroken(bytes: ReadonlyArray<number>): string {
  let result = ''
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 0x80) {
      result += String.fromCharCode(byte)
      continue
    }
    const character = decode([byte, bytes[at + 1] ?? 0])
    if (character.length === 1 && character !== '\ufffd') {
      if (!/[\ue000-\uf8ff]/u.test(character)) result += character
      at++
    } else if (byte === 0x80) {
      result += '€'
    } else {
      result += '?'
      if ((bytes[at + 1] ?? 0) > 0x20 || bytes[at + 1] === 0x20) at++
    }
  }
  return result
}

/** Bytes shown in the encoding of western Windows, unassigned ones as controls. */
export function decodeLatin(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0
      ? (windows[byte - 0x80] as string)
      : String.fromCharCode(byte)
  ).join('')
}

const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decode(bytes: ReadonlyArray<number>): string {
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes))
}

function createEncoder(encoding: string): ReadonlyMap<string, number> {
  const result = new Map<string, number>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && character !== '\ufffd')
        if (!result.has(character)) result.set(character, (lead << 8) | trail)
    }
  return result
}

function encode(
  text: string,
  pairs: ReadonlyMap<string, number>
): Array<number> {
  return Array.from(text).flatMap((character) => {
    if (character < '\x80') return [character.charCodeAt(0)]
    const pair = pairs.get(character)
    if (pair === undefined) throw new RangeError(`Unexpected ${character}`)
    return [pair >> 8, pair & 0xff]
  })
}
