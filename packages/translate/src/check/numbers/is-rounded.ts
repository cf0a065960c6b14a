import {readEnglishNumber} from '@zhengben/align'
import type {Amount} from './amount.ts'

/** A figure may be rounded by so much, as a share of it. */
const tolerance = 0.06
/** And a percentage told as a part of the whole by so many points: 34.9% is more than a third. */
const points = 3

const above =
  'more than|over|just over|well over|upwards? of|at least|slightly more than|exceed\\w*'
const below =
  'nearly|almost|close to|just under|under|less than|just short of|slightly less than|approaching|fewer than'
const near =
  'about|around|some|roughly|approximately|an estimated|circa|in the region of|up to'
const part = new RegExp(
  `(?<above>${above})?(?<below>${below})?(?<near>${near})?(?:\\b|^)\\s*(?<count>an?|one|two|three|four)[- ](?<size>third|quarter|fifth|tenth)s?\\b|(?<above2>${above})?(?<below2>${below})?(?<near2>${near})?\\s*\\bhalf\\b`,
  'giu'
)
const sizes: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  tenth: 10
}

type Direction = 'above' | 'below' | 'near'

/** Whether a percentage is told as a part: “up by more than a third” for 34.9%. */
export function isToldAsPart({values}: Amount, target: string): boolean {
  const [value = ''] = values
  if (!value.endsWith('%')) return false
  const share = Number(value.slice(0, -1))
  for (const {groups = {}} of target.matchAll(part)) {
    const {count = 'one', size} = groups
    const direction: Direction | undefined =
      groups['above'] || groups['above2']
        ? 'above'
        : groups['below'] || groups['below2']
          ? 'below'
          : groups['near'] || groups['near2']
            ? 'near'
            : undefined
    const whole = size ? (sizes[size.toLowerCase()] as number) : 2
    const number = /^an?$/i.test(count) ? 1 : (readEnglishNumber(count) ?? 1)
    const told = (100 * number) / whole
    if (Math.abs(share - told) < 0.5) return true
    if (direction && fits(share, told, direction, points)) return true
  }
  return false
}

const approximation = new RegExp(
  `(?:(?<above>${above})|(?<below>${below})|(?<near>${near}))\\s+(?:(?:RMB|US|HK)?[$¥€£])?$`,
  'iu'
)

/** Whether an English number is the Chinese figure rounded, and says so: “nearly 20,000” for 19,874. */
export function isRounded(
  source: Amount,
  other: Amount,
  target: string
): boolean {
  const [from = '', to = ''] = [source.values[0], other.values[0]]
  if (from.endsWith('%') !== to.endsWith('%') || /\//.test(from + to))
    return false
  if (countDigits(to) >= countDigits(from)) return false
  const groups = approximation.exec(
    target.slice(Math.max(0, other.range[0] - 30), other.range[0])
  )?.groups
  if (!groups) return false
  const value = Number(from.replace('%', ''))
  return fits(
    value,
    Number(to.replace('%', '')),
    groups['above'] ? 'above' : groups['below'] ? 'below' : 'near',
    tolerance * value
  )
}

function fits(
  value: number,
  told: number,
  direction: Direction,
  most: number
): boolean {
  if (Math.abs(value - told) > most) return false
  return direction === 'near' || value === told
    ? true
    : direction === 'above'
      ? value > told
      : value < told
}

/** Significant digits: 2.10 has three, 20,000 one. */
function countDigits(value: string): number {
  return value
    .replace('%', '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}
