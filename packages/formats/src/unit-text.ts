import type {Prose, Sentence} from '@zhengben/bitext'
import {restoredText} from './found-text.ts'

/**
 * The sentences of one side of a unit as one text. Chinese and Japanese
 * sentences follow each other without a space (but between two Latin letters
 * or digits), those of other languages with one.
 */
export function unitText(
  sentences: ReadonlyArray<Sentence>,
  prose: Prose | undefined,
  lang: string
): string {
  let result = ''
  for (const sentence of sentences) {
    const text = prose ? restoredText(prose, sentence) : sentence.value
    result += gapBetween(lang, result, text) + text
  }
  return result
}

/** What stands between the text so far and the sentence that follows. */
export function gapBetween(
  lang: string,
  before: string,
  after: string
): string {
  if (!before || !after) return ''
  if (!/^(?:zh|ja|yue)\b/i.test(lang)) return ' '
  return /[!-~]$/.test(before) && /^[!-~]/.test(after) ? ' ' : ''
}
