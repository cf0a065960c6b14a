import type {Cut} from './read-cut.ts'

/** What is put in place of the end of a line and the indent of the next. */
export interface JoinStyle extends Cut {
  /** Whether the writer sets Latin words off from Han by a blank. */
  readonly hasBlanks: boolean
  /** Whether lines were cut at a column, through numbers as well. */
  readonly isFixed: boolean
}

const latin = /[\p{Script=Latin}\p{M}\d]/u

/** Whether a text sets most Latin words and numbers off from Han by a blank. */
export function setsBlanks(text: string): boolean {
  const apart = text.match(/\p{Script=Han} [a-zA-Z]/gu)?.length ?? 0
  const close = text.match(/\p{Script=Han}[a-zA-Z]/gu)?.length ?? 0
  return apart > close
}

/**
 * Nothing between Han and marks, a blank between Latin words, but where the line
 * was cut at its last character; undefined where a hyphen or a number makes
 * that unsure.
 */
export function joinValue(
  before: string,
  after: string,
  {hasBlanks, isFixed, isExact, hasBlank}: JoinStyle
): string | undefined {
  const left = before.slice(-1)
  const right = after.slice(0, 1)
  const isLeft = latin.test(left)
  const isRight = latin.test(right)
  if (isExact && (isLeft || isRight) && hasBlank) return ' '
  if (isExact && isRight && (isLeft || left === '-')) return ''
  if (/[a-zA-Z]-$/u.test(before.slice(-2))) return
  if (/\d/u.test(left) && /\d/u.test(right))
    return isFixed && /^\d+\p{Script=Han}/u.test(after.slice(0, 12))
      ? ''
      : undefined
  if (isLeft && isRight) return ' '
  if (/[,.;:!?)]/u.test(left) && /[\p{Script=Latin}]/u.test(right))
    return latin.test(before.slice(-2, -1)) ? ' ' : ''
  const isHan = /\p{Script=Han}/u
  const isMixed = (isLeft && isHan.test(right)) || (isHan.test(left) && isRight)
  return isMixed && hasBlanks ? ' ' : ''
}
