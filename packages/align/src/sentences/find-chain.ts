import type {Anchor} from './anchor.ts'

/** An anchor that may be wrong, and how much speaks for it. */
export interface Candidate extends Anchor {
  readonly weight: number
}

/**
 * The heaviest subsequence that increases on both sides. Candidates come sorted
 * by source; `count` is the number of target sentences. A Fenwick tree holds
 * the best chain that ends before each of them.
 */
export function findChain(
  candidates: ReadonlyArray<Candidate>,
  count: number
): Array<Anchor> {
  const tree = new Int32Array(count + 1).fill(-1)
  const totals = new Float64Array(candidates.length)
  const previous = new Int32Array(candidates.length).fill(-1)
  const better = (a: number, b: number): boolean =>
    b < 0 || (a >= 0 && (totals[a] as number) > (totals[b] as number))
  const bestBefore = (target: number): number => {
    let best = -1
    for (let k = target; k > 0; k -= k & -k) {
      if (better(tree[k] as number, best)) best = tree[k] as number
    }
    return best
  }
  let pending: Array<number> = []
  const enter = (): void => {
    for (const index of pending) {
      const {target} = candidates[index] as Anchor
      for (let k = target + 1; k <= count; k += k & -k) {
        if (better(index, tree[k] as number)) tree[k] = index
      }
    }
    pending = []
  }
  let row = -1
  for (const [index, {source, target, weight}] of candidates.entries()) {
    if (source !== row) enter()
    row = source
    const before = bestBefore(target)
    previous[index] = before
    totals[index] = weight + (before < 0 ? 0 : (totals[before] as number))
    pending.push(index)
  }
  enter()
  const result: Array<Anchor> = []
  for (let at = bestBefore(count); at >= 0; at = previous[at] as number) {
    const {source, target} = candidates[at] as Anchor
    result.push({source, target})
  }
  return result.reverse()
}
