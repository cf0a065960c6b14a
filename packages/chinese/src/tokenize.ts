import type {Range} from '@zhengben/bitext'
import {isDigit, isHan, isWhiteSpace, isWordCharacter} from './characters.ts'

/** What a token is made of. `object` is U+FFFC, which stands for code or a link. */
type TokenKind = 'han' | 'word' | 'whiteSpace' | 'mark' | 'object'

export interface Token {
  readonly kind: TokenKind
  readonly range: Range
}

/** 2023-12-31 · 16,250 · 3.14 · 10:30 · 6.2%; in 600-1100 two numbers. */
const number =
  /^(?:[0-9０-９]{4}([-/.])[0-9０-９]{1,2}\1[0-9０-９]{1,2}|[0-9０-９]{1,3}(?:,[0-9０-９]{3}){1,8}(?:\.[0-9０-９]{1,20})?|[0-9０-９]{1,40}(?:[.:/．][0-9０-９]{1,20}){0,4})(?![.:,]?[0-9０-９])[%％‰]?/
/** No number is looked for beyond this many UTF-16 units. */
const longestNumber = 80
/** Joins letters to one word: don’t, A&B, v1.2, AK-47, a_b. */
const inner = /['’.\-_@&+/]/

/**
 * The text as runs of one kind, without gap: Han characters together, Latin
 * words and numbers each as one, white space as one, and every other mark as
 * often as it is repeated (……, ——). Linear; needs no dictionary.
 */
export function tokenize(text: string, [start, end]: Range): Array<Token> {
  const tokens: Array<Token> = []
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) as number
    const kind = kindOf(code)
    const after = Math.min(end, at + width(code))
    const to =
      kind === 'word'
        ? endOfWord(text, at, end)
        : endOfRun(text, after, end, (next) =>
            kind === 'mark' || kind === 'object'
              ? kind === 'mark' && next === code
              : kindOf(next) === kind
          )
    tokens.push({kind, range: [at, to]})
    at = to
  }
  return tokens
}

function endOfRun(
  text: string,
  start: number,
  end: number,
  belongs: (code: number) => boolean
): number {
  let at = start
  while (at < end) {
    const code = text.codePointAt(at) as number
    if (!belongs(code)) break
    at += width(code)
  }
  return Math.min(at, end)
}

function endOfWord(text: string, start: number, end: number): number {
  let at = endOfNumber(text, start, end)
  if (at > start && !isWordAt(text, at, end)) return at
  at = endOfRun(text, start, end, (code) => kindOf(code) === 'word')
  while (
    at < end &&
    inner.test(text[at] as string) &&
    isWordAt(text, at + 1, end)
  )
    at = endOfRun(text, at + 1, end, (code) => kindOf(code) === 'word')
  return at
}

/** `start` where no number begins there. */
function endOfNumber(text: string, start: number, end: number): number {
  if (!isDigit(text.charCodeAt(start))) return start
  const ahead = text.slice(start, Math.min(end, start + longestNumber))
  return start + (number.exec(ahead)?.[0].length ?? 0)
}

function isWordAt(text: string, at: number, end: number): boolean {
  return at < end && kindOf(text.codePointAt(at) as number) === 'word'
}

function kindOf(code: number): TokenKind {
  if (code === 0xfffc) return 'object'
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
