import {formatNumber} from './format-number.ts'
import {isoDate, readIsoDate} from './iso-date.ts'
import {monthValue} from './join-date.ts'
import {joinEnglishDates} from './join-english-dates.ts'
import {makeFraction} from './make-fraction.ts'
import type {Quantity} from './quantity.ts'
import {
  months,
  ordinals,
  readEnglishNumber,
  scaleWords,
  smallNumbers
} from './read-english-number.ts'

// 14 800: thousands may stand apart by spaces.
const figures =
  '(?<!\\d[ \u{A0}])\\d{1,3}(?:[ \u{A0}]\\d{3})+(?!\\d|,\\d{3})(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const small = [...smallNumbers.keys()].join('|')
// forty-fifth is an ordinal, no fraction.
const belowTwenty = [...smallNumbers].flatMap(([word, value]) =>
  value < 20 ? [word] : []
)
const ones = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const scale = [...scaleWords.keys()].join('|')
const ordinal = [...ordinals.keys()].join('|')
const month = [...months.keys()].join('|')
// "a hundred and twenty-five thousand", and as an ordinal "twenty-fifth".
const joint = '[ -]|(?<=hundred|thousand)[ -]and[ -]'
// "two three-inch nails" are two numbers, "one second" is none: ones follow tens or a scale alone.
const belowHundred = `(?:(?:${tens})[ -](?:${ones})|${small})`
const words = `(?:${belowHundred}|an? (?=${scale}))(?:(?:${joint})?(?:(?<=(?:${scale})(?:[ -]and)?[ -])${belowHundred}|${scale}))*(?:(?<=${tens}|${scale}|and)[ -](?:${ordinal}))?`
const number = `(?:${figures})(?:[ -](?:${scale})(?!\\p{L}))*|${words}`
const wordEnd = '(?!\\p{L})'
// RMB8.36 billion: a currency may stand right at its figures.
const start =
  '(?:(?<![\\p{L}\\d])|(?<=(?<!\\p{L})(?:RMB|CNY|USD|HKD|TWD|NTD|MOP|EUR|GBP|JPY|SGD|AUD|CAD))(?=\\d))'
const pattern = new RegExp(
  `${start}(?:${[
    isoDate,
    `(?<month>${month})${wordEnd}(?:\\.(?= ?\\d))?`,
    `(?<halfPercent>half (?:an?|one) per ?cent(?:age points?)?)${wordEnd}`,
    `(?<half>half)${wordEnd}`,
    // "two-thirds", "one tenth": an ordinal is a part where it is a plural or usual as one.
    `(?<above>${belowTwenty.join('|')}|\\d+)[ -](?<below>(?!second)(?:${ordinal})(?=s)|third|fourth|fifth|sixth|eighth|tenth)s?${wordEnd}`,
    `(?<ordinal>${ordinal}|\\d+(?=st|nd|rd|th))(?:st|nd|rd|th)?${wordEnd}`,
    // "1990s" has a letter after it, "COVID19" and "5G" are no numbers.
    `(?<number>${number})(?<percent>\\s?%|[ -]per ?cent(?:age points?)?)?(?!\\d|\\p{L}(?<!\\ds))(?!\\.\\d+\\p{L})`
  ].join('|')})`,
  'giu'
)

/**
 * The numbers and dates of an English text, in figures and in words, in order
 * and disjoint. The indefinite article is no number.
 */
export function findEnglishQuantities(text: string): Array<Quantity> {
  const found: Array<Quantity> = []
  for (const match of text.matchAll(pattern)) {
    const quantity = read(match)
    if (quantity) found.push(quantity)
  }
  return joinEnglishDates(text, found)
}

function read(match: RegExpMatchArray): Quantity | undefined {
  const groups = match.groups ?? {}
  const range = [
    match.index ?? 0,
    (match.index ?? 0) + match[0].length
  ] as const
  if (groups['isoYear'] !== undefined) return readIsoDate(match)
  if (groups['month'] !== undefined) {
    // "may" and "march" are months only with a capital.
    if (/^[a-z]/.test(groups['month'])) return
    const value = months.get(groups['month'].toLowerCase()) as number
    return {range, kind: 'date', value: monthValue(value)}
  }
  if (groups['halfPercent'] !== undefined)
    return {range, kind: 'percent', value: '0.5%'}
  if (groups['half'] !== undefined) return makeFraction(range, 1, 2)
  if (groups['above'] !== undefined) {
    const above = readEnglishNumber(groups['above'])
    const below = readEnglishNumber(groups['below'] as string)
    if (above === undefined || below === undefined) return
    return makeFraction(range, above, below)
  }
  const text = groups['ordinal'] ?? groups['number'] ?? ''
  const value = readEnglishNumber(text)
  if (value === undefined) return
  if (groups['percent'] !== undefined) {
    return {range, kind: 'percent', value: `${formatNumber(value)}%`}
  }
  const last = text.toLowerCase().split(/[ -]/).at(-1) as string
  const kind =
    groups['ordinal'] !== undefined || ordinals.has(last) ? 'ordinal' : 'number'
  return {range, kind, value: formatNumber(value)}
}
