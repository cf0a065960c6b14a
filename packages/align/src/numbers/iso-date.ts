import {joinDate, monthValue} from './join-date.ts'
import type {Quantity} from './quantity.ts'

/** Source of an expression that finds `2023-12-28` and `2023/12/28`, with named groups. */
export const isoDate: string =
  '(?<!\\d)(?<isoYear>[12]\\d{3})[-/](?<isoMonth>0?[1-9]|1[0-2])[-/](?<isoDay>0?[1-9]|[12]\\d|3[01])(?!\\d)'

/** The date that `isoDate` found. */
export function readIsoDate(match: RegExpMatchArray): Quantity | undefined {
  const {isoYear = '', isoMonth = '', isoDay = ''} = match.groups ?? {}
  const start = match.index ?? 0
  const month = start + isoYear.length + 1
  const day = month + isoMonth.length + 1
  return joinDate({
    year: {range: [start, month - 1], kind: 'number', value: isoYear},
    month: {
      range: [month, day - 1],
      kind: 'date',
      value: monthValue(Number(isoMonth))
    },
    day: {
      range: [day, day + isoDay.length],
      kind: 'number',
      value: String(Number(isoDay))
    }
  })
}
