import {findEnglishQuantities} from '../numbers/find-english-quantities.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {tokenizeEnglish} from '../words/tokenize-english.ts'
import {signKey} from './sign-key.ts'
import type {Token} from './token.ts'

/** Tokens of one English sentence. */
export function tokenizeTarget(
  text: string,
  stem: (word: string) => string
): Array<Token> {
  const quantities = findEnglishQuantities(text).flatMap(
    (d): ReadonlyArray<Quantity> => d.parts ?? [d]
  )
  const tokens: Array<Token> = quantities.map((d) => ({
    key: `#${d.value}`,
    place: d.range[0] / text.length
  }))
  let next = 0
  for (const {range, value} of tokenizeEnglish(text)) {
    while ((quantities[next]?.range[1] ?? Infinity) <= range[0]) next++
    if ((quantities[next]?.range[0] ?? Infinity) < range[1]) continue
    tokens.push({
      key: stem(value),
      place: range[0] / text.length,
      isName: /^\p{Lu}/u.test(value)
    })
  }
  for (const match of text.matchAll(/[?!:;("“]|…|\.{3}/g)) {
    const key = signKey(match[0])
    if (key) tokens.push({key, place: match.index / text.length})
  }
  return tokens
}
