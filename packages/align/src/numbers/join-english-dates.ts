import {type DateParts, joinDate} from './join-date.ts'
import type {Quantity} from './quantity.ts'

/** "28 December 2023", "December 28, 2023", "Dec. 28th" and the like are one date. */
export function joinEnglishDates(
  text: string,
  quantities: ReadonlyArray<Quantity>
): Array<Quantity> {
  const result: Array<Quantity> = []
  for (let i = 0; i < quantities.length; i++) {
    const here = quantities[i] as Quantity
    if (!isMonth(here)) {
      result.push(here)
      continue
    }
    let parts: DateParts = {month: here}
    const before = result.at(-1)
    if (before && isDay(before) && between(text, before, here, /^ (?:of )?$/)) {
      result.pop()
      parts = {...parts, day: before}
    }
    const next = quantities[i + 1]
    if (!parts.day && next && isDay(next) && between(text, here, next, /^ $/)) {
      parts = {...parts, day: next}
      i++
    }
    const year = quantities[i + 1]
    if (
      year &&
      isYear(year) &&
      between(text, quantities[i] as Quantity, year, /^,? $/)
    ) {
      parts = {...parts, year}
      i++
    }
    result.push(joinDate(parts) as Quantity)
  }
  return result
}

function isMonth({kind, value}: Quantity): boolean {
  return kind === 'date' && value.startsWith('--')
}

function isDay({kind, value}: Quantity): boolean {
  const day = Number(value)
  return (kind === 'number' || kind === 'ordinal') && day >= 1 && day <= 31
}

function isYear({kind, value}: Quantity): boolean {
  const year = Number(value)
  return kind === 'number' && year >= 1000 && year < 2200
}

function between(
  text: string,
  left: Quantity,
  right: Quantity,
  gap: RegExp
): boolean {
  return gap.test(text.slice(left.range[1], right.range[0]))
}
