import {type DateParts, joinDate, monthValue} from './join-date.ts'
import type {Quantity} from './quantity.ts'

/** 2023 年 12 月 28 日 is one date, whatever is left out of it. */
export function joinChineseDates(
  text: string,
  quantities: ReadonlyArray<Quantity>
): Array<Quantity> {
  const result: Array<Quantity> = []
  let parts: DateParts = {}
  let until = 0
  const finish = (): void => {
    const date = joinDate(parts)
    if (date) result.push(date)
    parts = {}
  }
  for (const quantity of quantities) {
    const [start, end] = quantity.range
    const [sign = '', mark] =
      /^\s*([年月日号號])(?!代)/u.exec(text.slice(end, end + 4)) ?? []
    const part =
      quantity.kind === 'number' && mark
        ? toPart(quantity, mark, end + sign.length)
        : undefined
    if (text.slice(until, start).trim() !== '') finish()
    if (!part) {
      finish()
      result.push(quantity)
      continue
    }
    if (!continues(parts, part)) finish()
    parts = {...parts, ...part}
    until = end + sign.length
  }
  finish()
  return result.sort((a, b) => a.range[0] - b.range[0])
}

/** Whether the part belongs to the date so far: year, month, day in order. */
function continues(parts: DateParts, part: DateParts): boolean {
  if (part.year) return false
  if (part.month) return !parts.month && !parts.day
  return parts.month !== undefined && !parts.day
}

function toPart(
  quantity: Quantity,
  mark: string,
  end: number
): DateParts | undefined {
  const range = [quantity.range[0], end] as const
  const value = Number(quantity.value)
  if (mark === '年') {
    // 1949年 and 二〇二三年 are years, 三年 is a length of time.
    return value >= 1000 && value < 2200
      ? {year: {...quantity, range}}
      : undefined
  }
  if (mark === '月') {
    return value >= 1 && value <= 12
      ? {month: {range, kind: 'date', value: monthValue(value)}}
      : undefined
  }
  return value >= 1 && value <= 31 ? {day: {...quantity, range}} : undefined
}
