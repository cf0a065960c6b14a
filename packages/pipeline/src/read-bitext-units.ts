import {parseBitext, type Sentence, unitsOf} from '@zhengben/bitext'
import type {BilingualFile} from '@zhengben/formats/bilingual'
import {joinSentences} from './check/checked-text.ts'

/** Texts that are not found as they stand: then the file was written otherwise, and each would be looked for in all of it. */
const mostMisses = 100

/**
 * The units of a bitext as `build` writes it; places are those of the sentences
 * in the JSON.
 * @throws {TypeError} where it is none.
 */
export function readBitextUnits(json: string): BilingualFile {
  const bitext = parseBitext(json)
  let cursor = 0
  let misses = 0
  const starts = new Map<Sentence, number>()
  // Written by another program it may have no spaces, or have escapes of its own.
  const key = json.includes('"value": "') ? '"value": ' : '"value":'
  const place = (sentence: Sentence): void => {
    const value = JSON.stringify(sentence.value)
    const found =
      misses < mostMisses ? json.indexOf(`${key}${value}`, cursor) : -1
    if (found < 0) misses++
    const at = found < 0 ? cursor : found + key.length + 1
    starts.set(sentence, at)
    cursor = at
  }
  const locate = (sentence: Sentence, offset: number): number =>
    (starts.get(sentence) ?? 0) +
    JSON.stringify(sentence.value.slice(0, offset)).length -
    2
  const units = Array.from(unitsOf(bitext), (unit) => {
    for (const sentence of [...unit.source, ...unit.target]) place(sentence)
    return {
      id: unit.id,
      source: joinSentences(unit.source, '', locate, cursor),
      target: joinSentences(unit.target, ' ', locate, cursor),
      state: unit.state,
      notes: unit.note === undefined ? [] : [unit.note]
    }
  })
  return {lang: bitext.lang, units}
}
