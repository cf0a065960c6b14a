import type {Range} from '@zhengben/bitext'
import {splitSentences} from '@zhengben/chinese'

/** A text that needs no restoration but of script. */
export interface CleanText {
  readonly value: string
  /** In order. */
  readonly sentences: ReadonlyArray<Range>
}

/** Clean texts that are counted together. */
export interface CleanSet {
  readonly name: string
  readonly texts: ReadonlyArray<CleanText>
}

/** Sentences, one a line. */
export function joinSentences(sentences: ReadonlyArray<string>): CleanText {
  let at = 0
  return {
    value: sentences.map((d) => `${d}\n`).join(''),
    sentences: sentences.map((sentence) => {
      const start = at
      at += sentence.length + 1
      return [start, at - 1]
    })
  }
}

/** A page as it stands. */
export function cleanPage(value: string): CleanText {
  return {value, sentences: splitSentences(value)}
}
