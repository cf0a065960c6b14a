import {type DateParts, readDates, showDate} from '../numbers/dates.ts'
import {
  chineseParts,
  englishParts,
  type PeriodPart
} from '../numbers/period-parts.ts'
import {weekdayOf, weekdaysOf} from '../numbers/weekdays.ts'
import {type Report, reportAt, type UnitRule} from '../rule.ts'
import type {CheckUnit} from '../unit.ts'

/** Dates by year, month and day, in any order; days of the week. */
export const date: UnitRule = function* (unit, {readQuantities}) {
  const {source, target} = unit
  const quantities = readQuantities(unit)
  const wanted = readDates(source.text, quantities.source)
  const found = readDates(target.text, quantities.target)
  const numbers = new Set(target.text.match(/\d+/g)?.map(Number))
  const left = found.filter((d) => !wanted.some((w) => agrees(w, d, numbers)))
  for (const item of wanted) {
    if (found.some((d) => agrees(item, d, numbers))) continue
    const index = left.findIndex(
      (d) => d.month === item.month || d.day === item.day || left.length === 1
    )
    const other = left[index]
    if (other) {
      left.splice(index, 1)
      yield reportAt(
        unit,
        'target',
        other.range,
        'error',
        `Unexpected date ${target.text.slice(...other.range)}, expected ${showDate(item)}`,
        [showDate(item)]
      )
    } else if (item.day !== undefined && !isRelative(target.text))
      yield reportAt(
        unit,
        'source',
        item.range,
        'warning',
        `Unexpected absence of the date ${source.text.slice(...item.range)}, expected ${showDate(item)}`,
        [showDate(item)]
      )
  }
  yield* compareWeekdays(unit)
  yield* compareParts(unit)
}

function agrees(
  wanted: DateParts,
  found: DateParts,
  numbers: ReadonlySet<number>
): boolean {
  const isSame =
    wanted.month === found.month &&
    (wanted.day === undefined ||
      wanted.day === found.day ||
      (found.day === undefined
        ? numbers.has(wanted.day)
        : found.isList && numbers.has(wanted.day)))
  const isSwapped =
    found.isNumeric && wanted.day === found.month && wanted.month === found.day
  if (!isSame && !isSwapped) return false
  return (
    wanted.year === undefined ||
    found.year === undefined ||
    wanted.year === found.year ||
    // For the years ended December 31, 2023 and 2024.
    (found.isList && numbers.has(wanted.year))
  )
}

function isRelative(text: string): boolean {
  return /\b(?:today|yesterday|tomorrow|that day|the day|eve)\b|\b[A-Z]\w+ Day\b|New Year/i.test(
    text
  )
}

/** 第四季度 must not become the third, 下半年 not the first half. */
function* compareParts(unit: CheckUnit): Generator<Report> {
  const wanted = chineseParts(unit.source.text)
  if (wanted.length === 0) return
  const found = englishParts(unit.target.text)
  const hasNot =
    (list: ReadonlyArray<PeriodPart>) =>
    ({english}: PeriodPart): boolean =>
      !list.some((d) => d.english === english)
  for (const part of wanted.filter(hasNot(found))) {
    const wrong = found.filter(hasNot(wanted)).find((d) => d.kind === part.kind)
    if (wrong)
      yield reportAt(
        unit,
        'target',
        wrong.range,
        'error',
        `Unexpected ${unit.target.text.slice(...wrong.range).trim()}, expected ${part.english} for ${unit.source.text.slice(...part.range)}`,
        [part.english]
      )
  }
}

function* compareWeekdays(unit: CheckUnit): Generator<Report> {
  const days = weekdaysOf(unit.source.text)
  if (days.length === 0) return
  const wanted = new Set(days.map((d) => d.day))
  const found = weekdayOf(unit.target.text)
  const right = found.filter((d) => wanted.has(d.day))
  const wrong = found.filter((d) => !wanted.has(d.day))
  const missing = days.find((d) => !right.some((r) => r.day === d.day))
  // Monday twice for 周一至周五 is wrong the second time.
  const other =
    wrong[0] ?? (found.length >= wanted.size ? found.at(-1) : undefined)
  if (!missing || !other) return
  yield reportAt(
    unit,
    'target',
    other.range,
    'error',
    `Unexpected ${unit.target.text.slice(...other.range)}, expected ${missing.english} for ${unit.source.text.slice(...missing.range)}`,
    [missing.english]
  )
}
