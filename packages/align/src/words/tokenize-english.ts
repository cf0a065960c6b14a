import type {Range} from '@zhengben/bitext'

/** An English word: a run of letters, with figures and an inner apostrophe. */
export interface EnglishWord {
  readonly range: Range
  readonly value: string
}

/** The words of an English text. Hyphens part words; `U.S.` is one word. */
export function tokenizeEnglish(text: string): Array<EnglishWord> {
  const result: Array<EnglishWord> = []
  for (const match of text.matchAll(
    /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu
  )) {
    result.push({
      range: [match.index, match.index + match[0].length],
      value: match[0]
    })
  }
  return result
}
