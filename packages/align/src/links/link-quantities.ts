import type {Link} from '@zhengben/bitext'
import {findChineseQuantities} from '../numbers/find-chinese-quantities.ts'
import {findEnglishQuantities} from '../numbers/find-english-quantities.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {assign, type Proposal} from './assign.ts'
import type {TextPair} from './text-pair.ts'

/** Links numbers and dates of equal value; of dates that differ, the parts that do not. */
export function linkQuantities(pair: TextPair): Array<Link> {
  const sources = findChineseQuantities(pair.source, pair.sourceWords)
  const targets = findEnglishQuantities(pair.target)
  return [
    ...assign(pair, propose(sources, targets)),
    ...assign(pair, propose(sources.flatMap(partsOf), targets.flatMap(partsOf)))
  ]
}

function partsOf(quantity: Quantity): ReadonlyArray<Quantity> {
  return quantity.parts ?? [quantity]
}

function propose(
  sources: ReadonlyArray<Quantity>,
  targets: ReadonlyArray<Quantity>
): Array<Proposal> {
  return sources.flatMap((source) =>
    targets
      .filter((target) => target.value === source.value)
      .map((target) => {
        // "one" and "two" are often no numbers at all.
        const isSmall = /^[12]$/.test(source.value)
        const score =
          (isSmall ? 0.6 : 0.97) * (source.kind === target.kind ? 1 : 0.9)
        return {
          source: source.range,
          target: target.range,
          body: {type: 'number', value: source.value} as const,
          score,
          rank: score
        }
      })
  )
}
