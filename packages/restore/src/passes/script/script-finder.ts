import {ambiguities} from './ambiguities.ts'
import {variants} from './variants.ts'

/** Offset of the first UTF-16 unit from `from` on that a conversion may change, or −1. */
export type ScriptFinder = (text: string, from: number) => number

/** Characters that opencc converts only inside certain words (甦醒, 英哩). */
const inWords = new Set('甦哩')
/** What a unit was found to be; 0 is not looked up yet. */
const changes = 1
const stays = 2
/** High surrogates of planes 2 and 3, which hold Han only. */
const firstPlane2 = 0xd840
const lastPlane3 = 0xd8bf

/**
 * Find what may need conversion, so that simplified text costs a look at each
 * unit and no more. Each character is asked of the converter once.
 */
export function createScriptFinder(
  simplify: (text: string) => string
): ScriptFinder {
  const table = new Uint8Array(0x10000)
  const classify = (unit: number): number => {
    if (unit < 0x2e80) return stays
    if (unit >= firstPlane2 && unit <= lastPlane3) return changes
    const character = String.fromCharCode(unit)
    return ambiguities.has(character) ||
      variants.has(character) ||
      inWords.has(character) ||
      simplify(character) !== character
      ? changes
      : stays
  }
  return (text, from) => {
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const found = table[unit] as number
      if (found === stays) continue
      if (found === changes) return at
      table[unit] = classify(unit)
      at--
    }
    return -1
  }
}
