import type {Constraint, SentenceSet} from './constraint.ts'
import {ContradictionError} from './contradiction-error.ts'

/** From the first sentence up to, not including, the last number. */
type Span = readonly [start: number, end: number]

/** Sentences that stay in one bead; on one side there may be none. */
export interface Group {
  readonly source: Span | undefined
  readonly target: Span | undefined
  /** Whether the bead holds nothing else. */
  readonly isLink: boolean
  /** Number of the constraint it comes from; of several, the first. */
  readonly origin: number
}

/**
 * The disjoint groups that links and sentences held together make, in no
 * order. What lies between the sentences of a group belongs to it; groups that
 * share a sentence are one.
 * @throws {ContradictionError} where a link and something else share a sentence.
 */
export function groupSentences(
  constraints: ReadonlyArray<Constraint>,
  sizes: {readonly source: number; readonly target: number}
): Array<Group> {
  const owners = {
    source: new Int32Array(sizes.source).fill(-1),
    target: new Int32Array(sizes.target).fill(-1)
  }
  const groups: Array<Group | undefined> = []
  const heads: Array<number> = []
  const add = (group: Group): void => {
    heads.push(groups.length)
    groups.push(group)
  }
  const headOf = (id: number): number => {
    let head = id
    while (heads[head] !== head) head = heads[head] as number
    return head
  }
  for (const [origin, d] of constraints.entries())
    if (d.type === 'link') add(toGroup(d, origin))
  for (const [id, group] of groups.entries())
    for (const side of ['source', 'target'] as const)
      for (const sentence of sentencesOf(group?.[side])) {
        const owner = owners[side][sentence] as number
        if (owner >= 0) throw sharing(groups[owner] as Group, group as Group)
        owners[side][sentence] = id
      }
  const links = groups.length
  for (const [origin, d] of constraints.entries())
    if (d.type === 'together') add(toGroup(d, origin))
  // A union reaches further than its parts, so that it may meet others.
  for (let isDone = false; !isDone; ) {
    isDone = true
    for (let id = links; id < groups.length; id++) {
      const group = groups[id]
      if (!group) continue
      const met = new Set<number>()
      for (const side of ['source', 'target'] as const)
        for (const sentence of sentencesOf(group[side])) {
          const owner = owners[side][sentence] as number
          if (owner < 0) owners[side][sentence] = id
          else if (headOf(owner) !== id) met.add(headOf(owner))
        }
      for (const other of met) {
        const present = groups[other] as Group
        if (other < links) {
          if (!contains(present, group)) throw sharing(present, group)
          groups[id] = undefined
        } else {
          groups[other] = unite(present, groups[id] as Group)
          groups[id] = undefined
          heads[id] = other
          isDone = false
        }
        break
      }
    }
  }
  return groups.filter((d) => d !== undefined)
}

function toGroup(
  {source, target, type}: Constraint & SentenceSet,
  origin: number
): Group {
  return {
    source: spanOf(source),
    target: spanOf(target),
    isLink: type === 'link',
    origin
  }
}

function spanOf(sentences: ReadonlyArray<number>): Span | undefined {
  if (sentences.length === 0) return
  let [low, high] = [Infinity, -Infinity]
  for (const d of sentences) {
    low = Math.min(low, d)
    high = Math.max(high, d)
  }
  return [low, high + 1]
}

function* sentencesOf(span: Span | undefined): Generator<number> {
  if (span) for (let d = span[0]; d < span[1]; d++) yield d
}

function contains(outer: Group, inner: Group): boolean {
  const within = (a: Span | undefined, b: Span | undefined): boolean =>
    b === undefined || (a !== undefined && a[0] <= b[0] && b[1] <= a[1])
  return (
    within(outer.source, inner.source) && within(outer.target, inner.target)
  )
}

function unite(a: Group, b: Group): Group {
  const hull = (c: Span | undefined, d: Span | undefined): Span | undefined =>
    c && d ? [Math.min(c[0], d[0]), Math.max(c[1], d[1])] : (c ?? d)
  return {
    source: hull(a.source, b.source),
    target: hull(a.target, b.target),
    isLink: false,
    origin: Math.min(a.origin, b.origin)
  }
}

function sharing(a: Group, b: Group): ContradictionError {
  return new ContradictionError(
    [a.origin, b.origin],
    'the same sentence stands in both'
  )
}
