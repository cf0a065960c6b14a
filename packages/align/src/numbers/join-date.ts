import type {Quantity} from './quantity.ts'

/** The parts of one date in the order of the text. */
export interface DateParts {
  readonly year?: Quantity
  readonly month?: Quantity
  readonly day?: Quantity
}

/** One date of its parts; of a year alone, that number. Undefined without parts. */
export function joinDate({year, month, day}: DateParts): Quantity | undefined {
  const parts = [year, month, day]
    .filter((d) => d !== undefined)
    .sort((a, b) => a.range[0] - b.range[0])
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return
  if (parts.length === 1) return first
  const value = [
    year ? year.value.padStart(4, '0') : '-',
    month ? month.value.replace('--', '') : '-',
    ...(day ? [day.value.padStart(2, '0')] : [])
  ].join('-')
  return {range: [first.range[0], last.range[1]], kind: 'date', value, parts}
}

/** The value of a month, 1–12, that stands alone. */
export function monthValue(month: number): string {
  return `--${String(month).padStart(2, '0')}`
}
