import {isDigit} from './characters.ts'
import {joinWords} from './join-words.ts'
import {type Token, tokenize} from './tokenize.ts'
import type {Word} from './word.ts'

/**
 * Makes one word of what segmenters cut at every mark: 6.2%, 16,250, AK-47,
 * v1.2, don’t, ……, ——; and one of each run of white space. A word that reaches out of
 * such a token, like the user's term A股, is left alone with its neighbours.
 */
export function joinTokens(
  words: ReadonlyArray<Word>,
  text: string
): ReadonlyArray<Word> {
  const result: Array<Word> = []
  let next = 0
  for (const {kind, range} of tokenize(text, [0, text.length])) {
    const from = next
    while ((words[next]?.range[1] ?? Infinity) <= range[1]) next++
    const inside = words.slice(from, next)
    const whole =
      inside[0]?.range[0] === range[0] && inside.at(-1)?.range[1] === range[1]
    if (whole && kind !== 'han')
      result.push(joinWords(inside, posOf(kind, text.charCodeAt(range[0]))))
    else for (const word of inside) result.push(word)
  }
  return result
}

/** jieba's own tags for numbers, foreign words and everything else. */
function posOf(kind: Token['kind'], first: number): string {
  if (kind !== 'word') return 'x'
  return isDigit(first) ? 'm' : 'eng'
}
