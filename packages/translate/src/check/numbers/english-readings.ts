import {formatNumber, readEnglishNumber} from '@zhengben/align'
import {englishVague} from './english-vague-values.ts'
import {partReadings} from './part-readings.ts'
import {readRoman} from './read-roman.ts'

/** What words and shortened figures of an English text may stand for. */
export function englishReadings(text: string): Set<string> {
  const result = new Set<string>()
  for (const [pattern, values] of englishVague)
    if (pattern.test(text)) for (const value of values) result.add(value)
  for (const read of [figures, sums, halves, years])
    for (const value of read(text)) result.add(formatNumber(value))
  for (const read of [lists, partReadings])
    for (const value of read(text)) result.add(value)
  return result
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  trn: 1e12
}

/** 12,000, 5k, 3.2bn, XIV. */
function* figures(text: string): Generator<number> {
  for (const [found] of text.matchAll(/\d+(?:[, ]\d{3})*(?:\.\d+)?|\d+/g))
    yield Number(found.replaceAll(/[, ]/g, ''))
  for (const [, found = '', scale = ''] of text.matchAll(
    /(?<!\d)(\d+(?:,\d{3})*(?:\.\d+)?)\s?(k|mn?|mln|bn?|tn|trn)\b/gi
  ))
    yield Number(found.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
  for (const [word] of text.matchAll(/\b[IVX]+\b/g)) {
    const value = readRoman(word)
    if (value !== undefined) yield value
  }
}

/** Sums told by their order of magnitude. */
function* sums(text: string): Generator<number> {
  const sizeOf = (scale: string): number =>
    readEnglishNumber(`one ${scale}`) ?? 0
  // “hundreds of billions”: 千亿.
  for (const [, many = '', scale = ''] of text.matchAll(
    /\b(tens|hundreds) of (thousand|million|billion|trillion)s?\b/gi
  ))
    yield (/^t/i.test(many) ? 10 : 100) * sizeOf(scale)
  // “half a million”, “two and a half billion”.
  for (const [, before, scale = '', after, second = ''] of text.matchAll(
    /\b(?:(\w+) and )?(?:a )?half an? ?(thousand|million|billion|trillion)|\b(\w+) and a half (thousand|million|billion|trillion)\b/gi
  )) {
    const value = readEnglishNumber(before ?? after ?? 'zero')
    if (value !== undefined) yield (value + 0.5) * sizeOf(scale || second)
  }
  // “three decades”: 三十年.
  for (const [, count = ''] of text.matchAll(/\b(\w+) decades\b/gi))
    yield 10 * (readEnglishNumber(count) ?? 0)
  // “several hundred thousand”: 数十万.
  for (const [, scale = ''] of text.matchAll(
    /\b(?:several|a few) (hundred thousand|(?:hundred|thousand|million|billion|trillion))\b/gi
  ))
    yield sizeOf(scale)
  for (const [value] of text.matchAll(
    /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-odd\b/gi
  ))
    yield readEnglishNumber(value.replace(/-odd/i, '')) ?? 0
}

/** “three and a half”: 3.5 and 42 months. */
function* halves(text: string): Generator<number> {
  for (const [, whole = ''] of text.matchAll(
    /\b(\w+) and a half\b|\b(?:an?|one) \w+ and a half/gi
  )) {
    const value = readEnglishNumber(whole || 'one')
    if (value !== undefined) yield value + 0.5
  }
}

/** '98, 2016-20. */
function* years(text: string): Generator<number> {
  for (const [, year = ''] of text.matchAll(/[’'](\d\d)\b/g))
    yield 1900 + Number(year)
  for (const [, century = '', year = ''] of text.matchAll(
    /\b(\d\d)\d\d[-–—/](\d\d)\b/g
  ))
    yield Number(century + year)
}

/** 5 to 6 million; 15, 20 and 25 percent: what ends a list holds for all of it. */
function* lists(text: string): Generator<string> {
  for (const [, list = '', scale = ''] of text.matchAll(
    /(?<![\d.,])((?:[\d.,]*\d(?:\s?%| percent)?(?:,? (?:to|and|or|in \d{4} to) |\s?[-–—]\s?|, ))+[\d.,]*\d)(\s?%|[ -]per ?cent|[ -](?:hundred|thousand|million|billion|trillion))/gi
  )) {
    const isPercent = /%|per ?cent/i.test(scale)
    for (const [found] of list.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
      const value = readEnglishNumber(
        isPercent ? found : `${found} ${scale.trim().replace('-', '')}`
      )
      if (value !== undefined)
        yield isPercent ? `${formatNumber(value)}%` : formatNumber(value)
    }
  }
  // “between one and five percent”, “two to three million”.
  for (const [, low = '', scale = ''] of text.matchAll(
    /\b([a-z]+) (?:to|and|or) [a-z]+(?: |-)(per ?cent|hundred|thousand|million|billion|trillion)/gi
  )) {
    const isPercent = /^per/i.test(scale)
    const value = readEnglishNumber(isPercent ? low : `${low} ${scale}`)
    if (value) yield `${formatNumber(value)}${isPercent ? '%' : ''}`
  }
}
