import type {Link} from '@zhengben/bitext'
import {findChineseQuantities} from '../numbers/find-chinese-quantities.ts'
import {findEnglishQuantities} from '../numbers/find-english-quantities.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {assign, type Proposal} from './assign.ts'
import {indexBy} from './index-by.ts'
import type {TextPair} from './text-pair.ts'

/** Links numbers and dates of equal value; of dates that differ, the parts that do not. */
export function linkQuantities(pair: TextPair): Array<Link> {
  const sources = findChineseQuantities(pair.source, pair.sourceWords)
  const targets = findEnglishQuantities(pair.target)
  return [
    ...assign(pair, propose(pair, sources, targets)),
    ...assign(
      pair,
      propose(pair, sources.flatMap(partsOf), targets.flatMap(partsOf))
    )
  ]
}

function partsOf(quantity: Quantity): ReadonlyArray<Quantity> {
  return quantity.parts ?? [quantity]
}

function propose(
  pair: TextPair,
  sources: ReadonlyArray<Quantity>,
  targets: ReadonlyArray<Quantity>
): Array<Proposal> {
  const targetsOf = indexBy(targets, (d) => [`${d.value} ${d.kind}`])
  const kinds = ['number', 'ordinal', 'percent', 'date'] as const
  return sources.flatMap(({range, value, kind}) =>
    kinds.flatMap((other) => {
      const found = targetsOf.get(`${value} ${other}`)?.map((d) => d.range)
      // "one" and "two" are often no numbers at all.
      const isSmall = /^[12]$/.test(value)
      const score = (isSmall ? 0.6 : 0.97) * (kind === other ? 1 : 0.9)
      return pair.nearestTargets(range, found ?? []).map((target) => ({
        source: range,
        target,
        body: {type: 'number', value} as const,
        score,
        rank: score
      }))
    })
  )
}
