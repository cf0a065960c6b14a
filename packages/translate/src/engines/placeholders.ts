import type {Range} from '@zhengben/bitext'
import {findCodes} from '../check/find-codes.ts'
import type {InlineCode, UnitText} from '../check/unit.ts'

/** Text that stands for something else while an engine has it. */
export interface ProtectedText {
  readonly text: string
  /** What `⟦1⟧`, `⟦2⟧` … stand for, in this order. */
  readonly values: ReadonlyArray<ProtectedValue>
}

/** An inline code, or text that is put back as it is. */
type ProtectedValue =
  | {readonly type: 'code'; readonly id: string}
  | {readonly type: 'text'; readonly value: string}

/** A stretch of the text to be masked, and what is put in its place in the end. */
export interface Mask {
  readonly range: Range
  readonly value: string
}

const marker = /⟦\s*(\d{1,4})\s*⟧/gu

/**
 * Put placeholders `⟦1⟧` in place of inline codes, of placeholders, tags and
 * addresses in the text, of brackets like those of the placeholders, and of
 * `masks`. Of what overlaps, the first in this order is masked.
 */
export function protect(
  {text, codes = []}: UnitText,
  masks: ReadonlyArray<Mask> = []
): ProtectedText {
  const inText = findCodes(text).filter((d) => d.kind !== 'product')
  const brackets = Array.from(text.matchAll(/[⟦⟧]/gu), ({index, 0: value}) => ({
    range: [index, index + 1] as const,
    value
  }))
  const chosen: Array<Mask> = []
  for (const mask of [...inText, ...brackets, ...masks])
    if (
      !chosen.some((d) => meets(d.range, mask.range)) &&
      !codes.some((d) => mask.range[0] < d.at && d.at < mask.range[1])
    )
      chosen.push(mask)
  chosen.sort((a, b) => a.range[0] - b.range[0])
  const values: Array<ProtectedValue> = []
  let result = ''
  const put = (value: ProtectedValue): void => {
    values.push(value)
    result += `⟦${values.length}⟧`
  }
  let at = 0
  let next = 0
  const passCodes = (end: number): void => {
    for (
      ;
      next < codes.length && (codes[next] as InlineCode).at <= end;
      next++
    ) {
      const {at: place, id} = codes[next] as InlineCode
      result += text.slice(at, place)
      at = place
      put({type: 'code', id})
    }
    result += text.slice(at, end)
    at = end
  }
  for (const {range, value} of chosen) {
    passCodes(range[0])
    put({type: 'text', value})
    at = range[1]
  }
  passCodes(text.length)
  return {text: result, values}
}

/**
 * Put back what the placeholders of an answer stand for; a string says what is
 * wrong where one is lost, doubled or made up.
 */
export function unprotect(
  answer: string,
  {values}: ProtectedText
): UnitText | string {
  const codes: Array<InlineCode> = []
  const seen = new Set<number>()
  let text = ''
  let at = 0
  for (const {0: all, 1: digits, index} of answer.matchAll(marker)) {
    const number = Number(digits)
    const value = values[number - 1]
    if (!value) return `made up the placeholder ${all}`
    if (seen.has(number)) return `used the placeholder ${all} twice`
    seen.add(number)
    text += answer.slice(at, index)
    at = index + all.length
    if (value.type === 'code') codes.push({at: text.length, id: value.id})
    else text += value.value
  }
  const rest = answer.slice(at)
  const lost = values.findIndex((_, index) => !seen.has(index + 1))
  if (lost >= 0) return `lost the placeholder ⟦${lost + 1}⟧`
  if (/[⟦⟧]/u.test(answer.replaceAll(marker, ''))) return 'broke a placeholder'
  return codes.length > 0 ? {text: text + rest, codes} : {text: text + rest}
}

function meets(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
