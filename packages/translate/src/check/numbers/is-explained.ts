import {contains} from '@zhengben/bitext'
import type {CheckUnit} from '../unit.ts'
import type {Amount} from './amount.ts'
import {findShares} from './part-readings.ts'

/** 2023年 as “this year”, 28日 as “Thursday” or “today”. */
export function isRelative(
  {source, target}: CheckUnit,
  amount: Amount
): boolean {
  const mark = source.text.slice(amount.range[0], amount.range[1] + 1)
  if (/年$/u.test(mark) && Number(amount.values[0]) >= 40)
    return /\b(?:this|last|next|same|that|previous|following|past|current) (?:\w+ )?year\b/i.test(
      target.text
    )
  if (/[日号號]$/u.test(mark))
    return /\b(?:today|yesterday|tomorrow|\w+day)\b/i.test(target.text)
  return false
}

/** A year for 今年, an amount in brackets after another one, the five of “one in five”. */
export function isExplained(
  {source, target}: CheckUnit,
  {range, values}: Amount,
  amounts: ReadonlyArray<Amount>
): boolean {
  const value = Number(values[0])
  const {text} = target
  if (
    findShares(text).some(
      (d) =>
        contains(d.range, range) &&
        amounts.some(({values: all}) => all.some((v) => d.values.includes(v)))
    )
  )
    return true
  // 2019–22.
  const century = /\b(\d\d)\d\d[-–—/]$/u.exec(
    text.slice(Math.max(0, range[0] - 6), range[0])
  )?.[1]
  if (
    century !== undefined &&
    /^\d\d$/.test(text.slice(...range)) &&
    source.text.includes(century + text.slice(...range))
  )
    return true
  if (
    value >= 1800 &&
    value < 2100 &&
    /[今去明前同当次本]年|年[初底末]|此前|本世纪|上世纪|民国|建国|新中国|[月日]/u.test(
      source.text
    )
  )
    return true
  // 1至9月: the first three quarters.
  if (
    value === 3 &&
    /^ quarters\b/.test(text.slice(range[1])) &&
    /(?:9|九)个?月/u.test(source.text)
  )
    return true
  // 3月底, 3月终了: 31 March.
  if (value >= 28 && value <= 31 && /月(?:底|末|终|止)/u.test(source.text))
    return true
  // Five feet four inches.
  if (
    value < 12 &&
    /\b(?:feet|foot|ft) $/.test(text.slice(Math.max(0, range[0] - 8), range[0]))
  )
    return true
  if (
    /[一二两12]米[一二三四五六七八九\d]/u.test(source.text) &&
    /^[- ](?:feet|foot|ft)\b/.test(text.slice(range[1]))
  )
    return true
  // 就四个字：永不放弃 may be three words in English.
  if (
    value <= 20 &&
    /字/u.test(source.text) &&
    /^ (?:\w+ )?(?:words?|characters?)\b/.test(text.slice(range[1]))
  )
    return true
  const open = text.lastIndexOf('(', range[0])
  const isInside = open >= 0 && !text.slice(open, range[0]).includes(')')
  if (!isInside) return false
  const close = text.indexOf(')', range[1])
  const inside = text.slice(open, close < 0 ? undefined : close)
  return (
    /\$|€|£|¥|dollar|yuan|RMB|hectare|acre|mile|feet|pound|km|kilomet|Fahrenheit|°/i.test(
      inside
    ) || /^\(\s*(?:\d{3,4}\s*[-–—]\s*\d{2,4}|\d{4})\s*$/.test(inside)
  )
}
