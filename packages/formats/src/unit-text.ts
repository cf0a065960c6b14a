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
    if (result && text) result += isUnspaced(lang, result, text) ? '' : ' '
    result += text
  }
  return result
}

function isUnspaced(lang: string, before: string, after: string): boolean {
  if (!/^(?:zh|ja|yue)\b/i.test(lang)) return false
  return !(/[!-~]$/.test(before) && /^[!-~]/.test(after))
}
