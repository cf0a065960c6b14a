import type {Anchor} from '../sentences/anchor.ts'
import type {Constraint} from './constraint.ts'
import {ContradictionError} from './contradiction-error.ts'
import {type Group, groupSentences} from './group-sentences.ts'
import {type JoinedText, joinText, type Pin} from './plan.ts'

/** Stands for the counterpart of a sentence that has none, and of one that is free. */
export const alone: number = -2
export const free: number = -1

/** Constraints in the form that a search needs; numbers are those of joined sentences. */
export interface Plan {
  readonly source: JoinedText
  readonly target: JoinedText
  /** Counterpart in the same bead, `alone` or `free`, of each sentence. */
  readonly sourceMates: Int32Array
  readonly targetMates: Int32Array
  /** Pairs that are in the same bead, in order. */
  readonly pairs: ReadonlyArray<Anchor>
  /** Source sentences that make up a link. */
  readonly linked: ReadonlySet<number>
  /** Sorted; both sides never fall. */
  readonly pins: ReadonlyArray<Pin>
  /** How many pins stand before each sentence. */
  readonly sourceStretches: Int32Array
  readonly targetStretches: Int32Array
  /** Whether a bead has to begin with the sentence. */
  readonly sourceBegins: Uint8Array
  readonly targetBegins: Uint8Array
  /** Target sentences that must not meet the source sentence. */
  readonly apart: ReadonlyMap<number, ReadonlyArray<number>>
}

/**
 * Brings constraints into one form.
 * @throws {ContradictionError} where two of them cannot both be met.
 */
export function planConstraints(
  constraints: ReadonlyArray<Constraint>,
  sizes: {readonly source: number; readonly target: number}
): Plan {
  const groups = groupSentences(constraints, sizes)
  const source = joinText(sizes.source, groups, 'source')
  const target = joinText(sizes.target, groups, 'target')
  const owners = {
    source: ownersOf(groups, 'source'),
    target: ownersOf(groups, 'target')
  }
  const counts = [source.starts.length - 1, target.starts.length - 1] as const
  const sourceMates = new Int32Array(counts[0]).fill(free)
  const targetMates = new Int32Array(counts[1]).fill(free)
  const linked = new Set<number>()
  const pairs: Array<Pin> = []
  const pins: Array<Pin> = []
  for (const group of groups) {
    const {source: from, target: to, isLink, origin} = group
    const a = from && (source.indices[from[0]] as number)
    const b = to && (target.indices[to[0]] as number)
    if (a !== undefined && b !== undefined) {
      sourceMates[a] = b
      targetMates[b] = a
      pairs.push({source: a, target: b, origin})
      if (isLink) {
        linked.add(a)
        pins.push({source: a, target: b, origin})
        pins.push({source: a + 1, target: b + 1, origin})
      }
    } else if (isLink && a !== undefined) sourceMates[a] = alone
    else if (isLink && b !== undefined) targetMates[b] = alone
  }
  const sourceBegins = new Uint8Array(counts[0])
  const targetBegins = new Uint8Array(counts[1])
  const apart = new Map<number, Array<number>>()
  for (const [origin, d] of constraints.entries()) {
    if (d.type === 'start') {
      const a = begin(d.source, source, owners.source, origin)
      const b = begin(d.target, target, owners.target, origin)
      if (a !== undefined) sourceBegins[a] = 1
      if (b !== undefined) targetBegins[b] = 1
      if (a !== undefined && b !== undefined)
        pins.push({source: a, target: b, origin})
    } else if (d.type === 'apart') {
      const a = source.indices[d.source] as number
      const b = target.indices[d.target] as number
      if (sourceMates[a] === b)
        throw new ContradictionError(
          [owners.source.get(d.source)?.origin ?? origin, origin],
          'one holds together what the other keeps apart'
        )
      apart.set(a, [...(apart.get(a) ?? []), b])
    }
  }
  sort(pairs)
  sort(pins)
  const sourceStretches = countPins(pins, 'source', counts[0])
  const targetStretches = countPins(pins, 'target', counts[1])
  for (const pair of pairs) {
    const before = sourceStretches[pair.source] as number
    const after = targetStretches[pair.target] as number
    const pin = pins[Math.max(before, after) - 1]
    if (before !== after && pin) throw crossing(pin, pair)
  }
  return {
    source,
    target,
    sourceMates,
    targetMates,
    pairs,
    linked,
    pins,
    sourceStretches,
    targetStretches,
    sourceBegins,
    targetBegins,
    apart
  }
}

function ownersOf(
  groups: ReadonlyArray<Group>,
  side: 'source' | 'target'
): ReadonlyMap<number, Group> {
  const result = new Map<number, Group>()
  for (const group of groups) {
    const [start, end] = group[side] ?? [0, 0]
    for (let d = start; d < end; d++) result.set(d, group)
  }
  return result
}

/** The joined sentence that begins with one; undefined where there is none. */
function begin(
  sentence: number | undefined,
  {starts, indices}: JoinedText,
  owners: ReadonlyMap<number, Group>,
  origin: number
): number | undefined {
  if (sentence === undefined) return
  const index = indices[sentence] as number
  if (starts[index] === sentence) return index
  throw new ContradictionError(
    [owners.get(sentence)?.origin ?? origin, origin],
    'one holds together what the other cuts'
  )
}

/** @throws {ContradictionError} where two cross. */
function sort(pins: Array<Pin>): void {
  pins.sort((a, b) => a.source - b.source || a.target - b.target)
  for (const [k, pin] of pins.entries()) {
    const last = pins[k - 1]
    if (last && last.target > pin.target) throw crossing(last, pin)
  }
}

function crossing(a: Pin, b: Pin): ContradictionError {
  return new ContradictionError(
    a.origin < b.origin ? [a.origin, b.origin] : [b.origin, a.origin],
    'they cross: what comes first on one side comes last on the other'
  )
}

function countPins(
  pins: ReadonlyArray<Pin>,
  side: 'source' | 'target',
  count: number
): Int32Array {
  const result = new Int32Array(count)
  let passed = 0
  for (let d = 0; d < count; d++) {
    while (passed < pins.length && (pins[passed]?.[side] ?? 0) <= d) passed++
    result[d] = passed
  }
  return result
}
