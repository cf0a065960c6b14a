import type {Quantity} from '@zhengben/align'
import {overlaps, type Range} from '@zhengben/bitext'
import {findFirstMonths} from './month-ranges.ts'

/** A date with at least a month. */
export interface DateParts {
  readonly range: Range
  readonly year?: number
  readonly month: number
  readonly day?: number
  /** In figures only, so that day and month may stand in either order. */
  readonly isNumeric: boolean
  /** Followed by further days: Dec. 26 and 28. */
  readonly isList: boolean
}

/** The dates among the quantities of a text, and those in figures: 28/12/2023. */
export function readDates(
  text: string,
  quantities: ReadonlyArray<Quantity>
): Array<DateParts> {
  const result: Array<DateParts> = []
  for (const {kind, value, range} of quantities) {
    if (kind !== 'date') continue
    const [, year = '', month = '', day] =
      /^(\d{4}|-)?-(\d\d|-)(?:-(\d\d))?$/.exec(value) ?? []
    if (!/^\d\d$/.test(month)) continue
    result.push({
      range,
      ...(/^\d/.test(year) && {year: Number(year)}),
      month: Number(month),
      ...(day !== undefined && {day: Number(day)}),
      isNumeric: /^[\d/-]+$/.test(text.slice(...range)),
      isList:
        /^(?:\s?(?:-|–|—|to|and|or|,|through|至|到|、|—|－|~|～)\s?\d)/u.test(
          text.slice(range[1])
        ) ||
        /\d\s?(?:-|–|—|to|and|or|,|through)\s?$/.test(
          text.slice(Math.max(0, range[0] - 12), range[0])
        )
    })
  }
  for (const {range, month} of findFirstMonths(text))
    if (!result.some((d) => overlaps(d.range, range)))
      result.push({range, month, isNumeric: false, isList: true})
  for (const match of text.matchAll(
    /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/g
  )) {
    const range = [match.index, match.index + match[0].length] as const
    const [, day, month, year] = match.map(Number)
    if (result.some((d) => overlaps(d.range, range)) || !day || !month) continue
    result.push({
      range,
      year: year as number,
      month,
      day,
      isNumeric: true,
      isList: false
    })
  }
  return result
}

const months =
  'January February March April May June July August September October November December'.split(
    ' '
  )

/** A date as English papers print it. */
export function showDate({year, month, day}: DateParts): string {
  const name = months[month - 1] ?? ''
  const start = day === undefined ? name : `${name} ${day}`
  if (year === undefined) return start
  return day === undefined ? `${start} ${year}` : `${start}, ${year}`
}
