import {formatNumber, type Quantity, readChineseNumber} from '@zhengben/align'
import {equalValues} from './equal-values.ts'
import {yearOfReign} from './reigns.ts'

/** The values that a number of a Chinese text may have in English, the likeliest first. */
export function chineseValues(text: string, quantity: Quantity): Array<string> {
  const {value, range, kind} = quantity
  const result = equalValues(value)
  const number = Number(value)
  const after = text.slice(range[1], range[1] + 3)
  if (kind === 'date') return result
  // 六十有五 is 65.
  const [, rest] =
    /^有([一二三四五六七八九])(?:[岁歲年]|(?!\p{Script=Han}))/u.exec(after) ??
    []
  if (rest && number % 10 === 0 && number > 0)
    return [formatNumber(number + (readChineseNumber(rest) ?? 0))]
  if (number < 100 && /^年代/u.test(after))
    result.push(
      ...['1900', '1800', '2000'].map((d) => formatNumber(Number(d) + number))
    )
  else if (
    number >= 40 &&
    number < 100 &&
    // 九零年以后 is after 1990, 九十年以后 in ninety years.
    (/^年(?!代|来|前|后|以|间)/u.test(after) ||
      (/^年/u.test(after) &&
        /^[五六七八九][零〇一二三四五六七八九]$/u.test(text.slice(...range))))
  )
    result.push(formatNumber(1900 + number))
  const reign = yearOfReign(text.slice(0, range[0]), number)
  if (reign !== undefined && after.startsWith('年'))
    result.push(formatNumber(reign))
  // Years of the Republic, as Taiwan counts them.
  if (number < 130 && /^年(?!代)/u.test(after))
    result.push(formatNumber(1911 + number))
  // 增长两倍 is three times as much, 是…的两倍 twice.
  if (
    /^倍/u.test(after) &&
    /[增涨漲提扩擴升多高翻]/u.test(
      text.slice(Math.max(0, range[0] - 8), range[0])
    )
  )
    result.push(formatNumber(number + 1), `${formatNumber(number * 100)}%`)
  // 一成半: fifteen percent.
  if (/成$/u.test(text.slice(...range)) && after.startsWith('半'))
    return [`${Number.parseFloat(value) + 5}%`]
  // 四成七: 47 percent.
  const [ones] = /成$/u.test(text.slice(...range))
    ? (/^[一二三四五六七八九](?![一-鿿])/u.exec(
        text.slice(range[1], range[1] + 2)
      ) ?? [])
    : []
  if (ones)
    return [`${Number.parseFloat(value) + (readChineseNumber(ones) ?? 0)}%`]
  // 0.25个百分点 are 25 basis points.
  const points = /^(.*)个?[個]?百分[点點]$/u.exec(text.slice(...range))
  if (points && value.endsWith('%'))
    result.push(formatNumber(100 * Number(value.slice(0, -1))))
  // 采购经理指数为49.8%: an index, which is told in points.
  if (
    value.endsWith('%') &&
    /(?:指数|指數|PMI)[^，。；、涨跌升降增减幅落加长]{0,6}$/u.test(
      text.slice(Math.max(0, range[0] - 10), range[0])
    )
  )
    result.push(value.slice(0, -1))
  if (number < 13 && /^[点點时時:：]/u.test(after))
    result.push(formatNumber(number + 12))
  if (number > 12 && number < 24 && /^[点點时時:：]/u.test(after))
    result.push(formatNumber(number - 12))
  return result
}
