import type {Range} from '@zhengben/bitext'

/**
 * A number or date as it is written, and its value in a form free of script:
 * `32000000`, `5.5%`, `2/3`, `2023-12-28`, `--12-28` (28 December),
 * `--12` (December). An ordinal has the value of its cardinal.
 */
export interface Quantity {
  readonly range: Range
  readonly kind: 'number' | 'ordinal' | 'percent' | 'date'
  readonly value: string
  /** The year, month and day of a date that has more than one of them. */
  readonly parts?: ReadonlyArray<Quantity>
}
