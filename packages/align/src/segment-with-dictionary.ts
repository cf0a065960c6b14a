import type {Word, WordSegmenter} from '@zhengben/chinese'
import type {Dictionary} from './dictionary/dictionary.ts'

/** Characters of the longest headwords worth trying. */
const longest = 8

/**
 * A segmenter that takes the longest headword at every place, and single
 * characters where there is none; runs of other letters and figures are one
 * word. Plainer than a statistical segmenter, but needs nothing else.
 */
export function segmentWithDictionary(dictionary: Dictionary): WordSegmenter {
  const known = new Map<string, boolean>()
  const isHeadword = (word: string): boolean => {
    let result = known.get(word)
    if (result === undefined) {
      result = dictionary.entries(word).length > 0
      known.set(word, result)
    }
    return result
  }
  return (text) => {
    const words: Array<Word> = []
    let at = 0
    const push = (value: string): void => {
      words.push({range: [at, at + value.length], value})
      at += value.length
    }
    for (const [run] of text.matchAll(
      /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+(?:[.,]\p{N}+)*[%％]?|\s+|./gsu
    )) {
      if (!/^\p{Script=Han}/u.test(run)) {
        push(run)
        continue
      }
      const characters = [...run]
      for (let i = 0; i < characters.length; ) {
        let length = Math.min(longest, characters.length - i)
        let word = characters.slice(i, i + length).join('')
        while (length > 1 && !isHeadword(word)) {
          word = characters.slice(i, i + --length).join('')
        }
        push(word)
        i += length
      }
    }
    return words
  }
}
