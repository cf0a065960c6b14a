import {stopWords} from '../words/stop-words.ts'
import {settings} from './settings.ts'
import type {TextIndex} from './text-index.ts'

/**
 * How much it says that a type occurs: its inverse document frequency with
 * sentences for documents. A few imagined sentences keep short texts sane, in
 * which function words are common and all others rare.
 */
export function weighTypes(text: TextIndex): Float64Array {
  const count = text.starts.length - 1
  return Float64Array.from(text.keys, (key, type) => {
    const share =
      stopWords.has(key) || /^~[^\p{L}]/u.test(key)
        ? settings.commonShare
        : settings.rareShare
    const frequency = text.frequencies[type] as number
    return Math.log(
      (count + settings.pseudo) / (frequency + settings.pseudo * share)
    )
  })
}
