import {readEnglishNumber} from '@zhengben/align'
import {equalValues} from './equal-values.ts'

const ordinals = 'third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' '
)
const ordinal = new RegExp(`\\b(${ordinals.join('|')})s?\\b`, 'gi')

/** What may be a part of something in an English text. */
export function* partReadings(text: string): Generator<string> {
  for (const [part] of text.matchAll(/\b\d+\/\d+\b/g)) yield part
  // “the fifth part”, “a tenth of it”: an ordinal may be a part.
  for (const [, word = ''] of text.matchAll(ordinal))
    yield* equalValues(`1/${ordinals.indexOf(word.toLowerCase()) + 3}`)
  // “one in three”, “nine out of every ten”.
  for (const [, above = '', below = ''] of text.matchAll(
    /\b(\w+)(?: \p{L}+)? (?:in|out of)(?: every)? (\w+)/giu
  )) {
    const [part, all] = [readEnglishNumber(above), readEnglishNumber(below)]
    if (part && all && part < all) yield* equalValues(`${part}/${all}`)
  }
  if (/\ba (?:full )?percentage point\b/i.test(text)) yield '1%'
}
