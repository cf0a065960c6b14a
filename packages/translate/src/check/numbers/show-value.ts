import {formatNumber, type Quantity} from '@zhengben/align'

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
