import {ambiguities} from './ambiguities.ts'
import {convertible} from './convertible.ts'
import {variants} from './variants.ts'

/** Characters that opencc converts only inside certain words (甦醒, 英哩), beside those of `ambiguities`. */
const inWords = '甦哩'
/** High surrogates of planes 2 and 3, which hold Han only. */
const firstPlane2 = 0xd840
const lastPlane3 = 0xd8bf

/** 1 for units that a conversion may change. */
const changes = new Uint8Array(0x10000)
changes.fill(1, firstPlane2, lastPlane3 + 1)
for (const characters of [
  convertible,
  inWords,
  ambiguities.keys(),
  variants.keys()
])
  for (const character of characters) changes[character.charCodeAt(0)] = 1

/**
 * Offset of the first UTF-16 unit from `from` on that a conversion to
 * simplified characters may change, or −1: simplified text costs a look at each
 * unit and no more.
 */
export function findScript(text: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if (changes[text.charCodeAt(at)] === 1) return at
  return -1
}
