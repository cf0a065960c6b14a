import {formatNumber} from '@zhengben/align'

const parts: ReadonlyMap<string, string> = new Map([
  ['1/2', '50%'],
  ['1/4', '25%'],
  ['3/4', '75%'],
  ['1/5', '20%'],
  ['2/5', '40%'],
  ['3/5', '60%'],
  ['4/5', '80%']
])
const percents: ReadonlyMap<string, string> = new Map(
  [...parts].map(([part, percent]) => [percent, part])
)

/** Other ways to say the value: 1/4 is 25%, 70% seven tenths. */
export function equalValues(value: string): Array<string> {
  const result = [value]
  const other = parts.get(value) ?? percents.get(value)
  if (other !== undefined) result.push(other)
  // Half a meter is 0.5 meters, a thousandth of one 0.001.
  const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  if (top && bottom && /^(?:2|4|5|10+)$/.test(bottom))
    result.push(formatNumber(Number(top) / Number(bottom)))
  const [, above, below] = /^(\d+(?:\.\d+)?)\/(10+)$/.exec(value) ?? []
  // 万分之五 is 0.05 percent.
  if (above !== undefined)
    result.push(`${formatNumber((100 * Number(above)) / Number(below))}%`)
  if (value.endsWith('%')) {
    const share = Number(value.slice(0, -1))
    if (share % 10 === 0) result.push(`${formatNumber(share / 10)}/10`)
  }
  return result
}
