import {UsageError} from './usage-error.ts'

/**
 * The day `SOURCE_DATE_EPOCH` gives, `YYYY-MM-DD`; undefined where it is not
 * set. Dates in outputs never come from the clock.
 * @throws {UsageError} where it is not a number of seconds.
 */
export function readEpoch(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return
  const date = new Date(Number(value) * 1000)
  if (!/^\d{1,12}$/.test(value) || Number.isNaN(date.getTime()))
    throw new UsageError(
      `Unexpected SOURCE_DATE_EPOCH ${value}, expected seconds since 1970`
    )
  return date.toISOString().slice(0, 10)
}
