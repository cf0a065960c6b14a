import type {TextIndex} from './text-index.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** A source and a target sentence that very likely belong together. */
export interface Anchor {
  readonly source: number
  readonly target: number
}

/** Counterparts kept for each sentence. */
const kept = 3

/**
 * Sentence pairs that share rare translations, no two crossing: of the best
 * counterparts of every sentence, the increasing chain of the greatest weight.
 */
export function findAnchors({
  source,
  target,
  sourceWeights,
  targetWeights,
  lexicon
}: TextPairIndex): Array<Anchor> {
  const postings = indexPostings(target)
  const count = target.starts.length - 1
  const limit = Math.max(10, Math.sqrt(count))
  const scores = new Float64Array(count)
  const candidates: Array<Anchor & {weight: number}> = []
  for (let i = 0; i + 1 < source.starts.length; i++) {
    const touched: Array<number> = []
    const from = source.starts[i] as number
    const to = source.starts[i + 1] as number
    for (let token = from; token < to; token++) {
      const type = source.types[token] as number
      const end = lexicon.starts[type + 1] as number
      for (let k = lexicon.starts[type] as number; k < end; k++) {
        const found = lexicon.targets[k] as number
        if ((target.frequencies[found] as number) > limit) continue
        const gain =
          ((lexicon.weights[k] as number) *
            ((sourceWeights[type] as number) +
              (targetWeights[found] as number))) /
          2
        for (const j of postings(found)) {
          if (scores[j] === 0) touched.push(j)
          scores[j] = (scores[j] as number) + gain
        }
      }
    }
    const best = touched
      .map((j) => ({
        source: i,
        target: j,
        weight:
          (scores[j] as number) /
          Math.sqrt(
            4 + (target.starts[j + 1] as number) - (target.starts[j] as number)
          )
      }))
      .sort((a, b) => b.weight - a.weight || a.target - b.target)
    candidates.push(...best.slice(0, kept).filter((d) => d.weight > 0.5))
    for (const j of touched) scores[j] = 0
  }
  return dropOutliers(chain(candidates, count))
}

/** Target sentences of each type, in order. */
function indexPostings(target: TextIndex): (type: number) => Int32Array {
  const starts = new Int32Array(target.keys.length + 1)
  for (const [type, n] of target.frequencies.entries()) {
    starts[type + 1] = (starts[type] as number) + n
  }
  const fill = starts.slice()
  const sentences = new Int32Array(starts.at(-1) ?? 0)
  for (const [token, type] of target.types.entries()) {
    const at = fill[type] as number
    const sentence = target.sentences[token] as number
    if (at > (starts[type] as number) && sentences[at - 1] === sentence) {
      continue
    }
    sentences[at] = sentence
    fill[type] = at + 1
  }
  return (type) => sentences.subarray(starts[type], starts[type + 1])
}

/** The heaviest subsequence that increases on both sides, by a Fenwick tree of maxima. */
function chain(
  candidates: ReadonlyArray<Anchor & {weight: number}>,
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

/**
 * Drops anchors that neither neighbour bears out. Next to a gap in one of the
 * texts an anchor still has the neighbour on its own side.
 */
function dropOutliers(anchors: ReadonlyArray<Anchor>): Array<Anchor> {
  const agree = (a: Anchor | undefined, b: Anchor | undefined): boolean => {
    if (!a || !b) return false
    const height = b.source - a.source
    const span = b.target - a.target
    return span <= 3 * height + 3 && height <= 3 * span + 3
  }
  return anchors.filter(
    (anchor, k) =>
      agree(anchors[k - 1], anchor) || agree(anchor, anchors[k + 1])
  )
}
