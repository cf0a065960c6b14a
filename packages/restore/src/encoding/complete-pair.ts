import type {DoubleByteTable} from './double-byte-table.ts'
import type {TextCost} from './text-cost.ts'

/** By how much the best character must be likelier than the next, in nats. */
const leastMargin = 4
/** Below this −ln p for each character the completed text must lie. */
const mostCost = 7
/** How many characters are told in a message. */
const told = 5
const han = /\p{Script=Han}/u

/** What a character with one byte missing may be, best first. */
export interface Completion {
  /** Only where one character is by far the likeliest. */
  readonly value?: string
  readonly candidates: ReadonlyArray<string>
}

/**
 * Find the missing byte of a Han character by the text beside it.
 *
 * @param pairs The pairs that the byte which is left may belong to.
 */
export function completePair(
  pairs: Iterable<number>,
  left: string,
  right: string,
  {unitOf}: DoubleByteTable,
  costOf: TextCost
): Completion {
  const ways: Array<{value: string; cost: number}> = []
  for (const pair of pairs) {
    const value = String.fromCharCode(unitOf[pair] as number)
    if (!han.test(value)) continue
    ways.push({value, cost: costOf(left + value + right)})
  }
  ways.sort((a, b) => a.cost - b.cost)
  const candidates = ways.slice(0, told).map((d) => d.value)
  const [first, second] = ways
  if (!first) return {candidates}
  const length = left.length + right.length + 1
  const margin = (second?.cost ?? Number.POSITIVE_INFINITY) - first.cost
  return margin >= leastMargin && first.cost / length < mostCost
    ? {value: first.value, candidates}
    : {candidates}
}
