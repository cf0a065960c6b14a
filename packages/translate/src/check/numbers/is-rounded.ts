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

/** A part that an English text tells of: “more than a third”. */
interface ToldPart {
  /** In percent. */
  readonly told: number
  readonly direction: Direction | undefined
}

/** The parts that an English text tells of. */
export function readParts(target: string): Array<ToldPart> {
  return Array.from(target.matchAll(part), ({groups = {}}) => {
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
    return {told: (100 * number) / whole, direction}
  })
}

/** Whether a percentage is told as a part: “up by more than a third” for 34.9%. */
export function isToldAsPart(
  {values}: Amount,
  parts: () => ReadonlyArray<ToldPart>
): boolean {
  const [value = ''] = values
  if (!value.endsWith('%')) return false
  const share = Number(value.slice(0, -1))
  return parts().some(
    ({told, direction}) =>
      Math.abs(share - told) < 0.5 ||
      (direction !== undefined && fits(share, told, direction, points))
  )
}

const approximation = new RegExp(
  `(?:(?<above>${above})|(?<below>${below})|(?<near>${near}))\\s+(?:(?:RMB|US|HK)?[$¥€£])?$`,
  'iu'
)

/** An English number that says of itself that it is a round one. */
export interface Rounded {
  readonly amount: Amount
  readonly direction: Direction
}

/** Those of the numbers that say so: “nearly 20,000”. */
export function readRounded(
  amounts: ReadonlyArray<Amount>,
  target: string
): Array<Rounded> {
  return amounts.flatMap((amount) => {
    const [start] = amount.range
    const groups = approximation.exec(
      target.slice(Math.max(0, start - 30), start)
    )?.groups
    if (!groups) return []
    return [
      {
        amount,
        direction: groups['above']
          ? 'above'
          : groups['below']
            ? 'below'
            : 'near'
      }
    ]
  })
}

/** Whether an English number is the Chinese figure rounded: “nearly 20,000” for 19,874. */
export function isRounded(
  source: Amount,
  {amount: other, direction}: Rounded
): boolean {
  const [from = '', to = ''] = [source.values[0], other.values[0]]
  if (from.endsWith('%') !== to.endsWith('%') || /\//.test(from + to))
    return false
  if (countDigits(to) >= countDigits(from)) return false
  const value = Number(from.replace('%', ''))
  return fits(value, Number(to.replace('%', '')), direction, tolerance * value)
}

/** Figures that a rounded one keeps at least: with fewer it must say that it is one. */
const fewestKept = 3

/**
 * Whether an English number is the Chinese one rounded to the decimals it has:
 * “23.12 million” for 2311.9万. What is in the middle may go either way.
 */
export function isRoundedFigure(source: Amount, other: Amount): boolean {
  const [from = '', to = ''] = [source.values[0], other.values[0]]
  if (from.endsWith('%') !== to.endsWith('%') || /\//.test(from + to))
    return false
  const [figure = ''] = /\d[\d,]*(?:\.\d+)?/.exec(other.text) ?? []
  const decimals = figure.split('.')[1]?.length ?? 0
  const hasScale = /thousand|[mb]illion|trillion/i.test(other.text)
  const kept = figure.replaceAll(/^0[.]?0*|\D/g, '').length
  if ((decimals === 0 && !hasScale) || kept < fewestKept) return false
  const [value, told] = [from, to].map((d) => Number(d.replace('%', ''))) as [
    number,
    number
  ]
  const scale = told / Number(figure.replaceAll(',', ''))
  const step = scale / 10 ** decimals
  return (
    value !== told &&
    Math.abs(value - told) <= (step / 2) * (1 + Number.EPSILON * 1e6)
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
