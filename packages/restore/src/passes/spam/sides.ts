import {costOf} from '../../decode/cost-of.ts'
import type {LanguageModel} from '../../model/language-model.ts'

/** Han on the left and on the right of a string. */
export type Sides = readonly [left: string, right: string]

/** Average gain, −ln p, from which on a string was put between its sides. */
export const leastGain = 3.5
/** How much Han on either side is weighed, in UTF-16 units. */
const context = 6
/** Distinct neighbours on a side, at least. */
const fewest = 3
/** Share of its places that must have a neighbour of their own. */
const variety = 0.6

/** What stands on either side of a place. */
export function aroundOf(text: string, start: number, length: number): Sides {
  return [hanBefore(text, start), hanAfter(text, start + length)]
}

/** By how much, −ln p, the sides read better together, on average. */
export function gainOf(
  around: ReadonlyArray<Sides>,
  model: LanguageModel
): number {
  const sum = around.reduce(
    (all, [left, right]) =>
      all +
      costOf(left, model) +
      costOf(right, model) -
      costOf(left + right, model),
    0
  )
  return sum / around.length
}

function hanBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - context), at)
  return before.match(/\p{Script=Han}*$/u)?.[0] ?? ''
}

export function hanAfter(text: string, at: number): string {
  return text.slice(at, at + context).match(/^\p{Script=Han}*/u)?.[0] ?? ''
}

/** Whether the characters at an offset from the string are many, none of them most. */
export function isVaried(
  text: string,
  starts: ReadonlyArray<number>,
  offset: number
): boolean {
  const seen = new Map<number, number>()
  for (const start of starts) {
    const unit = text.charCodeAt(start + offset)
    seen.set(unit, (seen.get(unit) ?? 0) + 1)
  }
  return (
    seen.size >= Math.max(fewest, starts.length * variety) &&
    Math.max(...seen.values()) <= Math.max(2, starts.length / 4)
  )
}
