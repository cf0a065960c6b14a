import {stopWords} from '../words/stop-words.ts'
import {settings} from './settings.ts'
import type {TextIndex} from './text-index.ts'

/**
 * How much it says that a type occurs: its inverse document frequency with
 * sentences for documents. Some imagined sentences keep short texts sane, in
 * which function words and punctuation are common and all else is rare.
 */
export function weighTypes(text: TextIndex): Float64Array {
  const {imaginedSentences, commonShare, rareShare} = settings
  const count = text.starts.length - 1 + imaginedSentences
  return Float64Array.from(text.keys, (key, type) => {
    const isCommon = stopWords.has(key) || /^~[^\p{L}]/u.test(key)
    const share = isCommon ? commonShare : rareShare
    const frequency = text.frequencies[type] as number
    return Math.log(count / (frequency + imaginedSentences * share))
  })
}
