import type {Prose, Sentence} from '@zhengben/bitext'
import {objectsOf} from './found-text.ts'

/** Text, or what stands in the document for a U+FFFC of it: code, a URL. */
export type Piece = string | {readonly code: string}

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
  return textOfPieces(unitPieces(sentences, prose, lang))
}

/** The same, with what is no words apart. */
export function unitPieces(
  sentences: ReadonlyArray<Sentence>,
  prose: Prose | undefined,
  lang: string
): Array<Piece> {
  const result: Array<Piece> = []
  let before = ''
  for (const sentence of sentences) {
    const pieces = cutObjects(sentence, prose)
    const text = textOfPieces(pieces)
    const gap = gapBetween(lang, before, text)
    if (gap) result.push(gap)
    result.push(...pieces)
    if (text) before = text
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

/** All of it, as it is read. */
export function textOfPieces(pieces: ReadonlyArray<Piece>): string {
  return pieces.map((d) => (typeof d === 'string' ? d : d.code)).join('')
}

function cutObjects(
  sentence: Sentence,
  prose: Prose | undefined
): Array<Piece> {
  const objects = prose ? objectsOf(prose, sentence) : []
  return sentence.value
    .split(/(\ufffc)/)
    .filter((d) => d !== '')
    .map((d) => {
      const code = d === '\ufffc' ? objects.shift() : undefined
      return code === undefined ? d : {code}
    })
}
