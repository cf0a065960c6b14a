import {formatNumber} from './format-number.ts'
import type {Quantity} from './quantity.ts'

/** Tenths are percentages: 九成 and "nine-tenths" are 90%. */
export function makeFraction(
  range: Quantity['range'],
  above: number,
  below: number
): Quantity {
  return below === 10
    ? {range, kind: 'percent', value: `${formatNumber(10 * above)}%`}
    : {
        range,
        kind: 'number',
        value: `${formatNumber(above)}/${formatNumber(below)}`
      }
}
