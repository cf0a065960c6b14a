import {readChineseNumber, readEnglishNumber} from '@zhengben/align'
import type {Range} from '@zhengben/bitext'

/** A length of time, however its parts are written. */
export interface Duration {
  readonly range: Range
  readonly text: string
  readonly seconds: number
  /** How many numbers it has: 1小时28分 has two, 半小时 one. */
  readonly parts: number
}

const seconds: Readonly<Record<string, number>> = {
  year: 31_536_000,
  month: 2_628_000,
  week: 604_800,
  day: 86_400,
  hour: 3600,
  minute: 60,
  second: 1
}

const chineseUnits: ReadonlyArray<readonly [pattern: string, unit: string]> = [
  ['年', 'year'],
  ['个?[個]?月', 'month'],
  ['天', 'day'],
  ['个?[個]?(?:小时|小時|钟头|鐘頭)', 'hour'],
  ['分钟?|分鐘', 'minute'],
  ['秒钟?|秒鐘', 'second']
]
const numeral = '零〇一二两兩三四五六七八九十百'
const figure = `\\d+(?:\\.\\d+)?|[${numeral}]+|(?=[个個]?半)`
const chinesePattern = new RegExp(
  `(?=[\\d${numeral}个個半])${chineseUnits
    .map(([unit], i) => {
      const half = '(?:[个個]?半)?'
      return `(?:(?<![\\d${numeral}])零?(?<n${i}>${figure})(?<h${i}>${half})(?:${unit})(?<a${i}>半(?![\\p{Script=Han}]*[年月]))?)?`
    })
    .join('')}`,
  'gu'
)

/** What each of them has. */
const sign = /[年月天分秒]|小[时時]|[钟鐘][头頭]/u

/** Lengths of time in a Chinese text: 2小时21分28秒, 一个半小时, 三年六个月, 半年. */
export function chineseDurations(text: string): Array<Duration> {
  if (!sign.test(text)) return []
  return Array.from(text.matchAll(chinesePattern)).flatMap((match) => {
    const groups = match.groups ?? {}
    let sum = 0
    let parts = 0
    for (const [i, [, unit]] of chineseUnits.entries()) {
      const number = groups[`n${i}`]
      if (number === undefined) continue
      const half = (groups[`h${i}`] || groups[`a${i}`] || '') === '' ? 0 : 0.5
      const value = number === '' ? 0 : readChineseNumber(number)
      if (value === undefined) return []
      sum += (value + half) * (seconds[unit] as number)
      parts++
    }
    return make(match, sum, parts)
  })
}

const number =
  '(?<!\\d)\\d+(?:\\.\\d+)?|(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight|nine)|(?<!\\p{L})\\p{L}+'
const unitWords = Object.keys(seconds).join('|')
const part = new RegExp(
  `(?<quarters>(?:an?|one|three)[- ]quarters?) of an (?<ofHour>hour)|(?<half>half an?|half a) (?<ofHalf>${unitWords})|(?<number>${number})(?<halves> and a half)?[- ](?<unit>${unitWords})s?(?<tail> and a half)?(?!\\p{L})`,
  'giu'
)
const clock = /(?<![\d:])(\d{1,2}):(\d\d):(\d\d)(?![\d:])/g

/** Lengths of time in an English text: 2:21:28, an hour and a half, 88 minutes. */
export function englishDurations(text: string): Array<Duration> {
  const found: Array<Duration> = []
  for (const match of text.matchAll(clock)) {
    const [, hours = 0, minutes = 0, rest = 0] = match.map(Number)
    found.push(...make(match, hours * 3600 + minutes * 60 + rest, 3))
  }
  for (const match of text.matchAll(part)) {
    const sum = readPart(match.groups ?? {})
    if (sum === undefined) continue
    const [duration] = make(match, sum, 1)
    if (!duration) continue
    const last = found.at(-1)
    const isJoined =
      last !== undefined &&
      /^(?:,? and |,? )$/.test(text.slice(last.range[1], match.index))
    if (!isJoined) found.push(duration)
    else {
      found.pop()
      const range = [last.range[0], duration.range[1]] as const
      found.push({
        range,
        text: text.slice(...range),
        seconds: last.seconds + sum,
        parts: last.parts + 1
      })
    }
  }
  return found
}

function readPart(
  groups: Readonly<Record<string, string | undefined>>
): number | undefined {
  const {quarters, half, ofHalf = '', unit = ''} = groups
  if (quarters) return /three/i.test(quarters) ? 2700 : 900
  if (half) return (seconds[ofHalf.toLowerCase()] ?? 0) / 2
  const written = groups['number'] ?? ''
  const value = /^an?$/i.test(written) ? 1 : readEnglishNumber(written)
  if (value === undefined) return
  const more = groups['halves'] || groups['tail'] ? 0.5 : 0
  return (value + more) * (seconds[unit.toLowerCase()] as number)
}

function make(
  match: RegExpMatchArray,
  sum: number,
  parts: number
): Array<Duration> {
  const start = match.index ?? 0
  return sum > 0
    ? [
        {
          range: [start, start + match[0].length],
          text: match[0],
          seconds: sum,
          parts
        }
      ]
    : []
}

/** Whether both last equally long; years count 365 days and twelve months. */
export function isSameTime(a: Duration, b: Duration): boolean {
  return (
    Math.abs(a.seconds - b.seconds) <= 0.002 * Math.max(a.seconds, b.seconds)
  )
}
