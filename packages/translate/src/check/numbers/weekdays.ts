import type {Range} from '@zhengben/bitext'

/** A day of the week where it stands; 0 is Sunday. */
export interface Weekday {
  readonly range: Range
  readonly day: number
  readonly english: string
}

const names = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday'
]

/** The days of the week in a Chinese text. */
export function weekdaysOf(text: string): Array<Weekday> {
  return Array.from(
    text.matchAll(
      /(?:星期|礼拜|禮拜|(?<![\d一二三四五六七八九十百几每两])[周週]|(?<=每)[周週](?!.?[次遍回趟天小节個个到至]))([日天一二三四五六])(?![年岁歲期个個])/gu
    ),
    ({0: value, 1: sign = '', index}): Weekday => {
      const day = sign === '天' ? 0 : '日一二三四五六'.indexOf(sign)
      return {
        range: [index, index + value.length],
        day,
        english: names[day] as string
      }
    }
  )
}

/** The days of the week in an English text. */
export function weekdayOf(text: string): Array<Weekday> {
  return Array.from(
    text.matchAll(
      /\b(Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day|\.)s?\b/g
    ),
    ({0: value, 1: start = '', index}): Weekday => {
      const day = names.findIndex((d) => d.startsWith(start))
      return {
        range: [index, index + value.length],
        day,
        english: names[day] as string
      }
    }
  )
}
