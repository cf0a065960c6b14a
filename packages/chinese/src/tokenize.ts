import type {Range} from '@zhengben/bitext'
import {isHan, isWhiteSpace, isWordCharacter} from './characters.ts'

/** What a token is made of. `source` is U+FFFC, which stands for code or a link. */
export type TokenKind = 'han' | 'word' | 'whiteSpace' | 'mark' | 'source'

export interface Token {
  readonly kind: TokenKind
  readonly range: Range
}

/** Numbers with separators and percent; e-mail-like, hyphenated and dotted Latin. */
const number =
  /[+-]?[0-9０-９]+(?:[.,:/．，：][0-9０-９]+)*(?:[%％‰](?![\p{L}\p{N}]))?/uy
const inner = /['’.\-_@&+/]/

/**
 * The text as runs of one kind, without gap: Han characters together, Latin
 * words and numbers each as one, white space as one, every other mark alone.
 * Linear; needs no dictionary.
 */
export function tokenize(text: string, [start, end]: Range): Array<Token> {
  const tokens: Array<Token> = []
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) as number
    const kind = kindOf(code)
    const from = at
    if (kind === 'word') at = endOfWord(text, at, end)
    else {
      at += width(code)
      while (
        kind !== 'mark' &&
        kind !== 'source' &&
        at < end &&
        kindOf(text.codePointAt(at) as number) === kind
      )
        at += width(text.codePointAt(at) as number)
    }
    tokens.push({kind, range: [from, Math.min(at, end)]})
  }
  return tokens
}

function endOfWord(text: string, start: number, end: number): number {
  number.lastIndex = start
  let at = start + (number.exec(text)?.[0].length ?? 0)
  while (at < end) {
    const code = text.codePointAt(at) as number
    const after = at + width(code)
    if (kindOf(code) === 'word') at = after
    else if (
      at > start &&
      after < end &&
      inner.test(text[at] as string) &&
      kindOf(text.codePointAt(after) as number) === 'word'
    )
      at = after
    else break
  }
  return at
}

function kindOf(code: number): TokenKind {
  if (code === 0xfffc) return 'source'
  if (isHan(code) || isPrivateUse(code)) return 'han'
  if (isWhiteSpace(code)) return 'whiteSpace'
  return isWordCharacter(code) ? 'word' : 'mark'
}

/** A private use character in Chinese text stands for a Han character. */
function isPrivateUse(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1
}
