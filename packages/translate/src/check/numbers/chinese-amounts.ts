import type {Quantity} from '@zhengben/align'
import {overlaps, type Range} from '@zhengben/bitext'
import {lazily} from '../remember.ts'
import type {Amount, Amounts} from './amount.ts'
import {chineseReadings} from './chinese-readings.ts'
import {chineseValues} from './chinese-values.ts'
import {countsSomething} from './counts-something.ts'
import {startsMonths} from './month-ranges.ts'
import {findSplitDecimals, type SplitDecimal} from './split-decimals.ts'

/**
 * The numbers of a Chinese text. Han numerals count only where they surely
 * number something; parts of words, names and idioms do not. `closed` are
 * ranges in which there are none.
 */
export function chineseAmounts(
  text: string,
  quantities: ReadonlyArray<Quantity>,
  closed: ReadonlyArray<Range>
): Amounts {
  const strict: Array<Amount> = []
  const twos: Array<Amount> = []
  const decimals = findSplitDecimals(text)
  for (const piece of quantities.flatMap((d) => d.parts ?? [d]))
    if (!closed.some((d) => overlaps(d, piece.range))) {
      const amount = toStrict(text, piece)
      if (amount) strict.push(withDecimal(amount, decimals))
      else if (piece.value === '2' && piece.kind === 'number')
        twos.push({
          range: piece.range,
          text: text.slice(...piece.range),
          values: ['2'],
          isSure: false
        })
    }
  const readings = lazily(
    () =>
      new Set([
        ...decimals.map((d) => d.value),
        ...quantities
          .flatMap((d) => [d, ...(d.parts ?? [])])
          .flatMap((d) => chineseValues(text, d)),
        ...chineseReadings(text)
      ])
  )
  return {strict, twos, readings}
}

/** 9秒83 may be 9.83, and need not have a nine. */
function withDecimal(
  amount: Amount,
  decimals: ReadonlyArray<SplitDecimal>
): Amount {
  const joined = decimals.find((d) => overlaps(d.range, amount.range))
  return joined ? {...amount, values: [joined.value, ...amount.values]} : amount
}

function toStrict(text: string, quantity: Quantity): Amount | undefined {
  const [start, end] = quantity.range
  // Months are the business of dates.
  if (quantity.kind === 'date') return
  const written = text.slice(start, end).replace(/[年日号號]$/u, '')
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 4)
  const hasFigures = /[0-9０-９]/u.test(written)
  if (hasFigures && isPartOfCode(written, before, after)) return
  if (hasFigures && isListMark(text, start, end)) return
  // Batteries have other names in English: 5号电池 is AA.
  if (
    /^[号號][\p{Script=Han}]{0,2}电池/u.test(text.slice(start + written.length))
  )
    return
  // 四个字: English takes as many words as it takes.
  if (
    /^[个個]?大?字(?!母|节|節|符|段|体|型)/u.test(after) &&
    Number(quantity.value) <= 20
  )
    return
  // 7/8月: July and August.
  if (/^\/\d{1,2}月/u.test(text.slice(end))) return
  if (startsMonths(text, start)) return
  if (!hasFigures && !countsSomething(written, quantity, before, after)) return
  const values = chineseValues(text, quantity)
  if (
    values.some((d) => d === '0' || d === '1') &&
    !/[1-9１-９]{2}|%|百分[点點]/u.test(written)
  )
    return
  return {
    range: [start, start + written.length],
    text: written,
    values,
    isSure:
      hasFigures ||
      /[十百千万萬亿億].*[一二三四五六七八九]|[一二三四五六七八九两].*[百千万萬亿億]|分之/u.test(
        written
      )
  }
}

/** Letters right at the figures: 5G, H1N1; but 5km and 10℃ are numbers. */
function isPartOfCode(written: string, before: string, after: string): boolean {
  if (/\p{Script=Latin}[-/]?$/u.test(before)) return true
  const letters = /^[-]?\p{Script=Latin}+/u.exec(after)?.[0]
  if (/[.]$/u.test(before) && /\d[.]$/u.test(before)) return true
  return (
    letters !== undefined &&
    /^\d/u.test(written) &&
    !/^(?:[kcm]?m|[km]?g|t|l|ml|km2|ha|mu|MW|kW|GW|kWh|MWh|GWh|TWh|nm|GB|MB|TB|Hz|[kMG]Hz|Mbps|h|s|min|W|V|A|L|mL|mm|cm|km|kg|mg)$/u.test(
      letters
    )
  )
}

function isListMark(text: string, start: number, end: number): boolean {
  return (
    /^[\s(（[]*$/u.test(text.slice(0, start)) &&
    /^\s*[.)）\]、．](?!\d)/u.test(text.slice(end))
  )
}
