import type {Range} from '@zhengben/bitext'
import type {Word} from '@zhengben/chinese'
import {stem} from '../words/stem.ts'
import {tokenizeEnglish} from '../words/tokenize-english.ts'

/** A Chinese word or sign that may have a counterpart. */
export interface SourceToken {
  readonly range: Range
  readonly value: string
  readonly pos?: string
}

/** An English word or sign. */
export interface TargetToken {
  readonly range: Range
  /** In small letters. */
  readonly value: string
  /** Of its words; several where hyphens join them, none of a sign. */
  readonly stems: ReadonlyArray<string>
}

/** The words and signs among what a segmenter gives. */
export function toSourceTokens(words: ReadonlyArray<Word>): Array<SourceToken> {
  return words.filter((d) => d.value.trim() !== '')
}

/** The words and signs of an English text. */
export function toTargetTokens(text: string): Array<TargetToken> {
  return Array.from(
    text.matchAll(
      /(?:\p{L}\.){2,}|['’]s\b|[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*(?:['’](?!s\b)\p{L}+)?|\.{3}|[^\s\p{L}\p{M}\p{N}]/gu
    ),
    ({0: value, index}) =>
      createTargetToken([index, index + value.length], value)
  )
}

export function createTargetToken(range: Range, value: string): TargetToken {
  const lower = value.toLowerCase()
  return {
    range,
    value: lower,
    stems: /^['’]s?$/.test(lower)
      ? []
      : tokenizeEnglish(value).map((d) => stem(d.value))
  }
}

/** Indices of the tokens that lie in a range, in part at least. */
export function tokensIn(
  tokens: ReadonlyArray<{readonly range: Range}>,
  [start, end]: Range
): Array<number> {
  const result: Array<number> = []
  for (const [index, {range}] of tokens.entries())
    if (range[0] < end && range[1] > start) result.push(index)
  return result
}
