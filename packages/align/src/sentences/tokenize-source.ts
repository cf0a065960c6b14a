import type {WordSegmenter} from '@zhengben/chinese'
import type {TermRow} from '@zhengben/glossary'
import {createMatcher, type Matcher, selectLongest} from '@zhengben/glossary'
import {findChineseQuantities} from '../numbers/find-chinese-quantities.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {stem} from '../words/stem.ts'
import {stopWords} from '../words/stop-words.ts'
import {tokenizeEnglish} from '../words/tokenize-english.ts'
import {signKey} from './sign-key.ts'
import type {Token} from './token.ts'

/** Tokens of one Chinese sentence. */
export function tokenizeSource(
  text: string,
  segment: WordSegmenter,
  terms: Matcher<ReadonlyArray<string>>
): Array<Token> {
  const words = segment(text)
  const quantities = findChineseQuantities(text, words).flatMap(
    (d): ReadonlyArray<Quantity> => d.parts ?? [d]
  )
  const mentions = selectLongest(terms.matchAll(text))
  const tokens: Array<Token> = quantities.map((d) => ({
    key: `#${d.value}`,
    place: d.range[0] / text.length
  }))
  let next = 0
  let mention = 0
  for (const {range, value, pos} of words) {
    while ((quantities[next]?.range[1] ?? Infinity) <= range[0]) next++
    while ((mentions[mention]?.range[1] ?? Infinity) <= range[0]) mention++
    const quantity = quantities[next]
    const place = range[0] / text.length
    if (
      quantity &&
      quantity.range[0] <= range[0] &&
      range[1] <= quantity.range[1]
    ) {
      continue
    }
    const term = mentions[mention]
    const hints = term && term.range[0] < range[1] ? term.value : undefined
    if (/\p{Script=Han}/u.test(value)) {
      tokens.push({
        key: value,
        place,
        isName:
          pos === undefined ||
          pos.startsWith('nr') ||
          pos.startsWith('ns') ||
          pos === 'x',
        ...(hints ? {hints} : {})
      })
    } else if (/\p{L}/u.test(value)) {
      for (const word of tokenizeEnglish(value)) {
        tokens.push({key: `~${stem(word.value)}`, place})
      }
    } else {
      const key = signKey(value)
      if (key) tokens.push({key, place})
    }
  }
  return tokens
}

/** Finds the terms in a text; the value is the stems of their renderings. */
export function matchTerms(
  terms: ReadonlyArray<TermRow>
): Matcher<ReadonlyArray<string>> {
  return createMatcher(
    terms
      .filter((d) => d.status !== 'retired')
      .map((d) => [
        d.source,
        [d.preferred, ...d.admitted].flatMap((rendering) =>
          tokenizeEnglish(rendering)
            .map((word) => stem(word.value))
            .filter((word) => !stopWords.has(word))
        )
      ])
  )
}
