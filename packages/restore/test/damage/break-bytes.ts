import {decodeBroken, decodeLatin, encodeGbk} from '../damage-bytes.ts'
import type {Random} from './random.ts'

const utf8 = new TextEncoder()

/** Every line with some chance in another encoding; a page so as a whole is the usual case. */
function byLine(
  text: string,
  random: Random,
  read: (line: string) => string
): string {
  const chance = random.pick([1, 1, 0.5])
  return text
    .split('\n')
    .map((line) => (random.next() < chance ? read(line) : line))
    .join('\n')
}

export function readUtf8AsGbk(text: string, random: Random): string {
  const decoder = new TextDecoder('gb18030')
  return byLine(text, random, (line) => decoder.decode(utf8.encode(line)))
}

/** As browsers of old did: what pairs with nothing is a question mark. */
export function readUtf8AsBrokenGbk(text: string, random: Random): string {
  return byLine(text, random, (line) => decodeBroken([...utf8.encode(line)]))
}

export function readUtf8AsLatin(text: string, random: Random): string {
  return byLine(text, random, (line) => decodeLatin(utf8.encode(line)))
}

export function readGbkAsLatin(text: string, random: Random): string {
  return byLine(text, random, (line) => decodeLatin(encodeGbk(line)))
}

export function readGbkAsBig5(text: string, random: Random): string {
  const decoder = new TextDecoder('big5')
  return byLine(text, random, (line) =>
    decoder.decode(new Uint8Array(encodeGbk(line)))
  )
}

/**
 * The first byte of stops became a question mark, so that what follows pairs
 * wrongly: of some stops before a quotation mark, as pages have it, or of any.
 */
export function loseLeadBytes(
  text: string,
  random: Random,
  where: 'quoted' | 'any'
): string {
  return text
    .split('\n')
    .map((line) => {
      const bytes = encodeGbk(line)
      for (let at = 0; at + 1 < bytes.length; at++) {
        if ((bytes[at] as number) < 0x80) continue
        const isStop = bytes[at] === 0xa1 && bytes[at + 1] === 0xa3
        const isQuoted = bytes[at + 2] === 0xa1
        if (isStop && (isQuoted || where === 'any') && random.next() < 0.4)
          bytes[at] = 0x3f
        at++
      }
      return decodeBroken(bytes)
    })
    .join('\n')
}
