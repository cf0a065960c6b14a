import {
  findEnglishQuantities,
  formatNumber,
  type Quantity,
  readEnglishNumber
} from '@zhengben/align'
import {overlaps, type Range} from '@zhengben/bitext'
import type {Amount, Amounts} from './amount.ts'
import {equalValues} from './equal-values.ts'

/**
 * The numbers of an English text. Number words count from three on: “one” and
 * “two” are often none. `closed` are ranges in which there are no numbers.
 */
export function englishAmounts(
  text: string,
  closed: ReadonlyArray<Range>
): Amounts {
  const strict: Array<Amount> = []
  const twos: Array<Amount> = []
  const readings = new Set<string>()
  for (const quantity of findEnglishQuantities(text)) {
    const pieces = quantity.parts ?? [quantity]
    for (const value of [quantity, ...pieces].flatMap((d) =>
      equalValues(d.value)
    ))
      readings.add(value)
    for (const piece of pieces)
      if (!closed.some((d) => overlaps(d, piece.range))) {
        const amount = toStrict(text, piece)
        if (amount) strict.push(amount)
        else if (piece.value === '2' && piece.kind === 'number')
          twos.push({
            range: piece.range,
            text: text.slice(...piece.range),
            values: ['2'],
            isSure: false
          })
      }
  }
  for (const {value} of findEnglishQuantities(modernize(text)))
    readings.add(value)
  for (const value of looseReadings(text)) readings.add(value)
  return {strict, twos, readings}
}

function toStrict(text: string, quantity: Quantity): Amount | undefined {
  if (quantity.kind === 'date') return
  const {range, value} = quantity
  const [start, end] = range
  const written = text.slice(start, end)
  const hasFigures = /\d/.test(written)
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (
    hasFigures &&
    /[\p{L}][-/]?$|\d[.:/]$/u.test(before) &&
    !currencyEnd.test(before)
  )
    return
  if (hasFigures && /^-?\p{Lu}(?!\p{Ll}{2})/u.test(after)) return
  if (/^[\s([]*$/u.test(before) && /^\s*[.)\]](?!\d)/u.test(after)) return
  // [1] and 1/: notes.
  if (/\[$/.test(before) && /^\]/.test(after)) return
  if (hasFigures && /^\/(?:[\s,]|$)/.test(after)) return
  if (!hasFigures && isOldStyle(before, after)) return
  if (!hasFigures && !isSaid(written, value, after)) return
  const values = [...new Set(equalValues(value))]
  if (values.some((d) => d === '0' || d === '1')) return
  return {
    range,
    text: written,
    values,
    isSure: hasFigures || /hundred|thousand|illion|ty\b|teen/.test(written)
  }
}

const currencyEnd =
  /(?<!\p{L})(?:RMB|CNY|USD|HKD|TWD|NTD|MOP|EUR|GBP|JPY|SGD|AUD|CAD)$/u

const ones = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'

/** Old books count “threescore and ten”, “five and twenty”, “forty and five thousand”. */
function modernize(text: string): string {
  return text
    .replaceAll(/\bthreescore\b/gi, 'sixty')
    .replaceAll(/\bfourscore\b/gi, 'eighty')
    .replaceAll(/\ban hundred\b/gi, 'one hundred')
    .replaceAll(new RegExp(`\\b(${ones}) and (${tens})\\b`, 'gi'), '$2 $1')
    .replaceAll(
      new RegExp(
        `\\b(${tens}|hundred|thousand)(?: and) (?=(?:an? )?(?:${ones}|${tens}|ten|eleven|twelve|\\w+teen)\\b)`,
        'gi'
      ),
      '$1 '
    )
    .replaceAll(
      /\bsixty (ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b/gi,
      (_, more: string) => String(60 + (readEnglishNumber(more) ?? 0))
    )
}

/** Whether a number in words is part of such a one. */
function isOldStyle(before: string, after: string): boolean {
  return (
    new RegExp(
      `(?:${ones}|${tens}|score|hundred|thousand) and(?: an?)? $`,
      'i'
    ).test(before) ||
    new RegExp(
      `^ and (?:an? )?(?:${ones}|${tens}|ten|eleven|twelve|\\w+teen|threescore|fourscore)\\b`,
      'i'
    ).test(after)
  )
}

/** Whether a number in words must have one in the source. */
function isSaid(written: string, value: string, after: string): boolean {
  // Half a meter is a measure, half an hour just a while.
  if (/^half$/i.test(written)) return halved.test(after)
  if (
    /^(?:an? )?(?:zero|one|two|first|second|third|hundred|thousand|million|billion|trillion|half|quarter)$/i.test(
      written
    )
  )
    return false
  if (
    /^(?:third|thirds|quarter)/i.test(written) ||
    /^ (?:part|hand|world)/.test(after)
  )
    return false
  return Number(value) > 2 || value.includes('/') || value.includes('%')
}

const halved =
  /^ an? (?:(?:kilo|centi|milli)?met(?:er|re)|kilogram|kilo|ton(?:ne)?|hectare|lit(?:er|re)|mile|inch)\b/

const words: ReadonlyArray<
  readonly [pattern: RegExp, values: ReadonlyArray<string>]
> = [
  [
    /\b(?:both|two|twice|twin|pair|couple|double[ds]?|doubling|dual|bilateral|either|between|second|mutual|half|halves|two-way)\b/i,
    ['2']
  ],
  [/\b(?:doubl\w+|twice|two-?fold)\b/i, ['100%', '1', '2']],
  [
    /\b(?:triple\w*|tripling|three-?fold|thrice|trilateral|trio|treble\w*)\b/i,
    ['3', '2', '200%']
  ],
  [/\b(?:quadrupl\w+|four-?fold|quartet)\b/i, ['4', '3', '300%']],
  [/\b(?:quintupl\w+|five-?fold)\b/i, ['5', '4']],
  [/\b(?:ten-?fold|tens|decade)\b/i, ['10', '9']],
  [/(?<!\b(?:two|three|four|five|six) )decades\b/i, ['20', '30', '40', '50']],
  [/\bdozens?\b/i, ['12', '10', '24']],
  [/\bscore\b/i, ['20']],
  [/\bhundreds?\b/i, ['100']],
  [/\bthousands?\b/i, ['1000', '10000']],
  [/\btens of thousands\b/i, ['10000']],
  [/\bmillions?\b/i, ['1000000']],
  [/\bbillions?\b/i, ['1000000000', '100000000']],
  [/\bcentur(?:y|ies)\b/i, ['100']],
  [/\bcentennial|centenary|centenarian\b/i, ['100']],
  [/\bfortnight\b/i, ['14', '2', '15']],
  [/\bweek(?:s|ly)?\b/i, ['7']],
  [/\byears?\b|\bannual|\bround-the-year/i, ['12', '365']],
  [/\b(?:day|round[- ]the[- ]clock|around the clock)\b/i, ['24', '1']],
  [/\bhours?\b/i, ['60']],
  [/\b(?:half|mid)\b/i, ['1/2', '50%', '30', '6', '5']],
  [/\bquarter\b/i, ['1/4', '25%', '15', '3', '1', '45']],
  [/\bthree[- ]quarters\b/i, ['3/4', '75%']],
  [/\b(?:an?|one)[- ]third\b|\ba third\b/i, ['1/3']],
  [/\b(?:an?|one)[- ]fifth\b/i, ['1/5', '20%']],
  [/\bprimary|elementary\b/i, ['1']],
  [/\bsecondary\b/i, ['2']],
  [/\bhundredths?\b/i, ['1/100', '1%', '0.01']],
  [/\bthousandths?\b/i, ['1/1000', '0.1%', '0.001']],
  [/\bmillionths?\b/i, ['1/1000000', '0.000001']],
  [/\btith(?:e[sd]?|ing)\b/i, ['10%', '1/10']],
  [/\btertiary\b/i, ['3']],
  [/\bnoon|midday\b/i, ['12']],
  [/\bmidnight\b/i, ['12', '24', '0']],
  [/\bteen(?:s|age\w*)\b/i, ['10', '13']],
  [/\bseveral\b|\bfew\b/i, ['3', '5', '2', '4', '35']],
  [/\bx\b|\btimes\b/i, []],
  [/\ball\b|\bwhole\b|\bfull(?:y)?\b|\btotal/i, ['100%']],
  [/\bninety|nineties\b/i, ['90', '1990']],
  [/\beighties\b/i, ['80', '1980']],
  [/\bseventies\b/i, ['70', '1970']],
  [/\bsixties\b/i, ['60', '1960']],
  [/\bfifties\b/i, ['50', '1950']],
  [/\bforties\b/i, ['40', '1940']],
  [/\bthirties\b/i, ['30', '1930']],
  [/\btwenties\b/i, ['20', '1920']]
]

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
/** The value of a Roman number up to 39; undefined of other words. */
function readRoman(word: string): number | undefined {
  const [, tens = '', ones = ''] = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(word) ?? []
  if (tens + ones === '') return
  return tens.length * 10 + romanOnes.indexOf(ones)
}

const parts = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

const romanOnes = ' I II III IV V VI VII VIII IX'.split(' ')

/** What words and shortened figures may stand for. */
function looseReadings(text: string): Set<string> {
  const result = new Set<string>()
  const add = (value: number): unknown => result.add(formatNumber(value))
  for (const [pattern, values] of words)
    if (pattern.test(text)) for (const value of values) result.add(value)
  for (const [figures] of text.matchAll(/\d+(?:[, ]\d{3})*(?:\.\d+)?|\d+/g))
    add(Number(figures.replaceAll(/[, ]/g, '')))
  for (const [, figures = '', scale = ''] of text.matchAll(
    /(\d+(?:,\d{3})*(?:\.\d+)?)\s?(k|mn?|mln|bn?|tn|trn)\b/gi
  ))
    add(
      Number(figures.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
    )
  // “hundreds of billions”: 千亿.
  for (const [, many = '', scale = ''] of text.matchAll(
    /\b(tens|hundreds) of (thousand|million|billion|trillion)s?\b/gi
  ))
    add(
      (/^t/i.test(many) ? 10 : 100) * (readEnglishNumber(`one ${scale}`) ?? 0)
    )
  // “half a million”, “two and a half billion”.
  for (const [, before, scale = '', after, second = ''] of text.matchAll(
    /\b(?:(\w+) and )?(?:a )?half an? ?(thousand|million|billion|trillion)|\b(\w+) and a half (thousand|million|billion|trillion)\b/gi
  )) {
    const value = readEnglishNumber(before ?? after ?? 'zero')
    if (value !== undefined)
      add((value + 0.5) * (readEnglishNumber(`one ${scale || second}`) ?? 0))
  }
  // 1990s, '98, 2016-20, 1/3, 5 to 6 million.
  for (const [, year = ''] of text.matchAll(/[’'](\d\d)\b/g))
    add(1900 + Number(year))
  for (const [, century = '', year = ''] of text.matchAll(
    /\b(\d\d)\d\d[-–—/](\d\d)\b/g
  ))
    add(Number(century + year))
  for (const [part] of text.matchAll(/\b\d+\/\d+\b/g)) result.add(part)
  // 5 to 6 million; 15, 20 and 25 percent: what ends a list holds for all of it.
  for (const [, list = '', scale = ''] of text.matchAll(
    /((?:[\d.,]*\d(?:\s?%| percent)?(?:,? (?:to|and|or|in \d{4} to) |\s?[-–—]\s?|, ))+[\d.,]*\d)(\s?%|[ -]per ?cent|[ -](?:hundred|thousand|million|billion|trillion))/gi
  )) {
    const isPercent = /%|per ?cent/i.test(scale)
    for (const [figures] of list.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
      const value = readEnglishNumber(
        isPercent ? figures : `${figures} ${scale.trim().replace('-', '')}`
      )
      if (value !== undefined)
        result.add(isPercent ? `${formatNumber(value)}%` : formatNumber(value))
    }
  }
  // “three decades”: 三十年.
  for (const [, count = ''] of text.matchAll(/\b(\w+) decades\b/gi))
    add(10 * (readEnglishNumber(count) ?? 0))
  // “several hundred thousand”: 数十万.
  for (const [, scale = ''] of text.matchAll(
    /\b(?:several|a few) (hundred thousand|(?:hundred|thousand|million|billion|trillion))\b/gi
  ))
    add(readEnglishNumber(`one ${scale}`) ?? 0)
  // “between one and five percent”, “two to three million”.
  for (const [, low = '', scale = ''] of text.matchAll(
    /\b([a-z]+) (?:to|and|or) [a-z]+(?: |-)(per ?cent|hundred|thousand|million|billion|trillion)/gi
  )) {
    const isPercent = /^per/i.test(scale)
    const value = readEnglishNumber(isPercent ? low : `${low} ${scale}`)
    if (value) result.add(`${formatNumber(value)}${isPercent ? '%' : ''}`)
  }
  for (const [word] of text.matchAll(/\b[IVX]+\b/g)) {
    const value = readRoman(word)
    if (value !== undefined) add(value)
  }
  // “the fifth part”, “a tenth of it”: an ordinal may be a part.
  for (const [index, word] of parts.entries())
    if (new RegExp(`\\b${word}s?\\b`, 'i').test(text))
      for (const value of equalValues(`1/${index + 3}`)) result.add(value)
  // “three and a half”: 3.5 and 42 months.
  for (const [, whole = ''] of text.matchAll(
    /(\w+) and a half\b|\b(?:an?|one) \w+ and a half/gi
  )) {
    const value = readEnglishNumber(whole || 'one')
    if (value !== undefined) add(value + 0.5)
  }
  // “one in three”, “nine out of every ten”.
  for (const [, above = '', below = ''] of text.matchAll(
    /(\w+)(?: \p{L}+)? (?:in|out of)(?: every)? (\w+)/giu
  )) {
    const [part, all] = [readEnglishNumber(above), readEnglishNumber(below)]
    if (part && all && part < all)
      for (const value of equalValues(`${part}/${all}`)) result.add(value)
  }
  if (/\ba (?:full )?percentage point\b/i.test(text)) result.add('1%')
  for (const [value] of text.matchAll(
    /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-odd\b/gi
  ))
    add(readEnglishNumber(value.replace(/-odd/i, '')) ?? 0)
  return result
}

/** The value of a quantity, for a message. */
export function showValue(quantity: Pick<Quantity, 'value'>): string {
  const {value} = quantity
  if (!/^\d+(?:\.\d+)?$/.test(value)) return value
  const number = Number(value)
  for (const [size, name] of [
    [1e15, 'quadrillion'],
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million']
  ] as const)
    if (
      number >= size &&
      Number((number / size).toPrecision(6)) * size === number
    )
      return `${formatNumber(number / size)} ${name}`
  return number >= 10000 ? number.toLocaleString('en-US') : value
}
