import {readEnglishNumber} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'
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
  for (const {values} of findShares(text)) yield* values
  if (/\ba (?:full )?percentage point\b/i.test(text)) yield '1%'
}

const share =
  /\b(?=(?:one|two|three|four|five|six|seven|eight|nine|\d+) )(\w+)(?: (?!in\b|out\b)\p{L}+)? (?:in|out of)(?: (?:every|each))? (\w+)/giu

/** So many of so many: “one in three”, “nine out of every ten”. */
export function findShares(
  text: string
): Array<{readonly range: Range; readonly values: ReadonlyArray<string>}> {
  return Array.from(text.matchAll(share)).flatMap((match) => {
    const [all, above = '', below = ''] = match
    const [part, whole] = [readEnglishNumber(above), readEnglishNumber(below)]
    return part && whole && part < whole
      ? [
          {
            range: [match.index, match.index + all.length] as const,
            values: equalValues(`${part}/${whole}`).concat(
              whole === 10 || 100 % whole === 0
                ? [`${(100 * part) / whole}%`]
                : []
            )
          }
        ]
      : []
  })
}
