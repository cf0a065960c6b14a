import {isDigit, isHan, isLatinLetter, isWhiteSpace} from './characters.ts'
import {closingKind} from './pair-marks.ts'

/** A run of sentence-final marks. */
export interface Stop {
  /** Offset after the last mark. */
  readonly end: number
  /** `full`: holds 。 or a period; `mood`: only ！ and ？; `ellipsis`: only dots. */
  readonly kind: 'full' | 'mood' | 'ellipsis'
}

const wide = /[。｡！？‼⁇⁈⁉…⋯]/
const stop = /[。｡！？‼⁇⁈⁉…⋯!?．.]/
/** 一. 甲. 十二. at the head of a sentence number a list item. */
const listNumeral = /^\p{P}?[一二三四五六七八九十百甲乙丙丁戊己庚辛]+$/u

/**
 * The stop that begins at `at`, if the marks there end anything. `head` is
 * where the sentence began. Half-width marks need a Chinese neighbourhood:
 * 3.14, v1.2, U.S., Yahoo!, ?q=1 have none.
 */
export function readStop(
  text: string,
  at: number,
  end: number,
  head: number
): Stop | undefined {
  if (!stop.test(text[at] as string)) return
  // Inside a run that was looked at as a whole and ends nothing.
  if (at > head && stop.test(text[at - 1] as string)) return
  let after = at + 1
  while (after < end && stop.test(text[after] as string)) after++
  const marks = text.slice(at, after)
  if (!wide.test(marks) && !endsChinese(text, at, after, end, head)) return
  return {end: after, kind: kindOf(marks)}
}

function kindOf(marks: string): Stop['kind'] {
  if (/^(?:[…⋯]+|[.．]{2,}|[。｡]{3,})$/.test(marks)) return 'ellipsis'
  return /[。｡．.]/.test(marks) ? 'full' : 'mood'
}

function endsChinese(
  text: string,
  at: number,
  after: number,
  end: number,
  head: number
): boolean {
  const before = at > head ? codeBefore(text, at) : 0
  const next = after < end ? (text.codePointAt(after) as number) : 0x20
  const follows =
    !isLatinLetter(next) &&
    !isDigit(next) &&
    !'=/&'.includes(String.fromCodePoint(next))
  const chinese = isHan(before) || closes(text[at - 1] as string)
  if (text[at] === '!' || text[at] === '?')
    return isHan(before) || (follows && !(isLatinLetter(before) && isHan(next)))
  if (!follows) return false
  if (after - at > 1) return chinese || isLatinLetter(before) || isDigit(before)
  if (!chinese || listNumeral.test(text.slice(Math.max(head, at - 6), at)))
    return false
  return (
    isWhiteSpace(next) ||
    next > 0x7f ||
    `"')]}`.includes(String.fromCodePoint(next))
  )
}

function closes(mark: string): boolean {
  return mark === '"' || mark === '%' || closingKind(mark) !== undefined
}

function codeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 1
    ? (text.codePointAt(at - 2) as number)
    : unit
}
