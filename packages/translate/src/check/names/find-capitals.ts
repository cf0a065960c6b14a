import {tokenizeEnglish} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'

/** A word with a capital, those joined to it by hyphens with it. */
export interface Capital {
  readonly range: Range
  readonly value: string
  /** Small letters without apostrophes and hyphens. */
  readonly letters: string
}

/** The words of an English text that begin with a capital. */
export function findCapitals(text: string): Array<Capital> {
  const result: Array<Capital> = []
  const words = tokenizeEnglish(text)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || !/^\p{Lu}/u.test(word.value)) continue
    let [start, end] = word.range
    let value = word.value.replace(/['’]s$/u, '')
    end = start + value.length
    // Jin-ping, Xi'an.
    while (text[end] === '-' && words[i + 1]?.range[0] === end + 1) {
      i++
      end = words[i]?.range[1] as number
      value = text.slice(start, end)
    }
    result.push({
      range: [start, end],
      value,
      letters: value.toLowerCase().replaceAll(/['’-]/gu, '')
    })
  }
  return result
}
