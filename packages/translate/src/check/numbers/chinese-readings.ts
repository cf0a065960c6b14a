import {formatNumber, readChineseNumber} from '@zhengben/align'
import {numeral, vague} from './vague-values.ts'

const runs = new RegExp(`[${numeral}]+`, 'gu')

/** Every value that a stretch of numerals may have, in words and names too. */
export function chineseReadings(text: string): Set<string> {
  const result = new Set<string>()
  for (const [run] of text.matchAll(runs)) {
    const characters = [...run]
    // 千万 is no ten thousand; but of 千百年 and 三五百 any part may be told.
    if (/[万萬亿億]/u.test(run) && !/[一二三四五六七八九]{2}|^.$/u.test(run)) {
      const value = readChineseNumber(run)
      if (value !== undefined) result.add(formatNumber(value))
      continue
    }
    for (let start = 0; start < characters.length; start++)
      for (
        let end = start + 1;
        end <= Math.min(characters.length, start + 4);
        end++
      ) {
        const value = readChineseNumber(characters.slice(start, end).join(''))
        if (value !== undefined) result.add(formatNumber(value))
      }
    const [tens, ones] = [characters.at(-2), characters.at(-1)]
    // 三四十: thirty or forty.
    for (const {0: all} of run.matchAll(
      /[一二三四五六七八九]{2}[十百千万亿]+/gu
    )) {
      const unit = all.slice(2)
      for (const digit of all.slice(0, 2)) {
        const value = readChineseNumber(digit + unit)
        if (value !== undefined) result.add(formatNumber(value))
      }
    }
    // 十七八: seventeen or eighteen.
    for (const [, before = '', first = '', second = ''] of run.matchAll(
      /([二三四五六七八九]?十)([一二三四五六七八九])([一二三四五六七八九])/gu
    ))
      for (const digit of [first, second])
        result.add(formatNumber(readChineseNumber(before + digit) ?? 0))
    if (tens && ones) result.add(formatNumber(readChineseNumber(tens) ?? 0))
  }
  for (const [figures] of text
    .normalize('NFKC')
    .matchAll(/\d+(?:[, ]\d{3})*(?:\.\d+)?|\d+/gu))
    result.add(formatNumber(Number(figures.replaceAll(/[, ]/g, ''))))
  for (const [, above = '', below = ''] of text
    .normalize('NFKC')
    .matchAll(/(?<!\d)(\d+)[/](\d+)/gu))
    result.add(`${above}/${below}`)
  // 二时三十分: 2.30 pm.
  for (const [, hour = '', minute = ''] of text.matchAll(
    /([\d零〇一二两三四五六七八九十]{1,3})[时時点點]([\d零〇一二三四五六七八九十]{1,3})(?=分)/gu
  )) {
    const [hours, minutes] = [
      readChineseNumber(hour),
      readChineseNumber(minute)
    ]
    if (hours === undefined || minutes === undefined) continue
    for (const value of [hours, hours + 12, hours - 12])
      if (value > 0) result.add(formatNumber(value + minutes / 100))
  }
  // 八折 is 20 percent off, 80 percent of the price.
  for (const [, figures = ''] of text.matchAll(
    /((?<![\d.])[\d.]+|[一二三四五六七八九]{1,2})折(?!叠|返|扣)/gu
  )) {
    const tenths = Number(readChineseNumber(figures))
    const share = tenths > 10 ? tenths : 10 * tenths
    for (const value of [share, 100 - share])
      result.add(`${formatNumber(value)}%`)
  }
  // 5至6%: the sign at the end holds for both.
  for (const [, low = ''] of text
    .normalize('NFKC')
    .matchAll(
      /(?<!\d)(\d+(?:\.\d+)?)\s?(?:至|到|或|、|和|-|~|—|–)\s?\d+(?:\.\d+)?\s?%/gu
    ))
    result.add(`${formatNumber(Number(low))}%`)
  for (const [, high = ''] of text.matchAll(
    /百分之[零〇一二三四五六七八九十点\d.]+(?:至|到|或)([零〇一二三四五六七八九十点\d.]+)/gu
  )) {
    const value = readChineseNumber(high)
    if (value !== undefined) result.add(`${formatNumber(value)}%`)
  }
  for (const [pattern, values] of vague)
    if (pattern.test(text)) for (const value of values) result.add(value)
  return result
}
