import {findEnglishQuantities, type Quantity} from '@zhengben/align'
import {overlaps, type Range} from '@zhengben/bitext'
import {lazily} from '../remember.ts'
import type {Amount, Amounts} from './amount.ts'
import {englishReadings} from './english-readings.ts'
import {equalValues} from './equal-values.ts'
import {isOldStyle, modernize} from './old-numbers.ts'

/**
 * The numbers of an English text. Number words count from three on: “one” and
 * “two” are often none. `closed` are ranges in which there are no numbers.
 */
export function englishAmounts(
  text: string,
  quantities: ReadonlyArray<Quantity>,
  closed: ReadonlyArray<Range>
): Amounts {
  const strict: Array<Amount> = []
  const twos: Array<Amount> = []
  for (const piece of quantities.flatMap((d) => d.parts ?? [d]))
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
  return {strict, twos, readings: lazily(() => readAll(text, quantities))}
}

function readAll(
  text: string,
  quantities: ReadonlyArray<Quantity>
): Set<string> {
  const modern = modernize(text)
  return new Set([
    ...quantities
      .flatMap((d) => [d, ...(d.parts ?? [])])
      .flatMap((d) => equalValues(d.value)),
    ...(modern === text
      ? []
      : findEnglishQuantities(modern).map((d) => d.value)),
    ...englishReadings(text)
  ])
}

/** What tells whether a number is one stands so near to it. */
const near = 40

function toStrict(text: string, quantity: Quantity): Amount | undefined {
  if (quantity.kind === 'date') return
  const {range, value} = quantity
  const [start, end] = range
  const written = text.slice(start, end)
  const hasFigures = /\d/.test(written)
  const before = text.slice(Math.max(0, start - near), start)
  const after = text.slice(end, end + near)
  if (
    hasFigures &&
    /[\p{L}][-/]?$|\d[.:/]$/u.test(before) &&
    !currencyEnd.test(before)
  )
    return
  if (hasFigures && /^-?\p{Lu}(?!\p{Ll}{2})/u.test(after)) return
  if (
    start < near &&
    /^[\s([]*$/u.test(before) &&
    /^\s*[.)\]](?!\d)/u.test(after)
  )
    return
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
