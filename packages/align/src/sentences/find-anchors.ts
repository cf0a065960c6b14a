import type {Anchor} from './anchor.ts'
import {type Candidate, findChain} from './find-chain.ts'
import type {TextIndex} from './text-index.ts'
import type {TextPairIndex} from './text-pair-index.ts'

/** Counterparts kept for each sentence. */
const kept = 3
const leastWeight = 0.5

/**
 * Sentence pairs that share rare translations, no two crossing: of the best
 * counterparts of every sentence, the increasing chain of the greatest weight.
 */
export function findAnchors(texts: TextPairIndex): Array<Anchor> {
  const count = texts.target.starts.length - 1
  return dropOutliers(findChain(findCandidates(texts), count))
}

function findCandidates({
  source,
  target,
  sourceWeights,
  targetWeights,
  lexicon
}: TextPairIndex): Array<Candidate> {
  const {starts, sentences} = indexPostings(target)
  const count = target.starts.length - 1
  // Types in more sentences than this say too little of where one stands.
  const limit = Math.max(10, Math.sqrt(count) / 2)
  const norms = Float64Array.from({length: count}, (_, j) =>
    Math.sqrt(
      4 + (target.starts[j + 1] as number) - (target.starts[j] as number)
    )
  )
  const scores = new Float64Array(count)
  const result: Array<Candidate> = []
  for (let i = 0; i + 1 < source.starts.length; i++) {
    const touched: Array<number> = []
    const last = source.starts[i + 1] as number
    for (let token = source.starts[i] as number; token < last; token++) {
      const type = source.types[token] as number
      const end = lexicon.starts[type + 1] as number
      for (let k = lexicon.starts[type] as number; k < end; k++) {
        const found = lexicon.targets[k] as number
        if ((target.frequencies[found] as number) > limit) continue
        const rarity =
          ((sourceWeights[type] as number) + (targetWeights[found] as number)) /
          2
        const gain = (lexicon.weights[k] as number) * rarity
        const stop = starts[found + 1] as number
        for (let at = starts[found] as number; at < stop; at++) {
          const j = sentences[at] as number
          if (scores[j] === 0) touched.push(j)
          scores[j] = (scores[j] as number) + gain / (norms[j] as number)
        }
      }
    }
    for (let n = 0; n < kept; n++) {
      let best = -1
      let weight = leastWeight
      for (const j of touched) {
        if ((scores[j] as number) > weight) {
          best = j
          weight = scores[j] as number
        }
      }
      if (best < 0) break
      result.push({source: i, target: best, weight})
      scores[best] = 0
    }
    for (const j of touched) scores[j] = 0
  }
  return result
}

interface Postings {
  /** Sentences with type t are `sentences[starts[t]]` up to `sentences[starts[t + 1]]`. */
  readonly starts: Int32Array
  readonly sentences: Int32Array
}

function indexPostings(text: TextIndex): Postings {
  const starts = new Int32Array(text.keys.length + 1)
  for (const [type, n] of text.frequencies.entries()) {
    starts[type + 1] = (starts[type] as number) + n
  }
  const ends = starts.slice()
  const sentences = new Int32Array(starts.at(-1) ?? 0)
  for (const [token, type] of text.types.entries()) {
    const at = ends[type] as number
    const sentence = text.sentences[token] as number
    // A sentence counts once, however often it holds the type.
    if (at > (starts[type] as number) && sentences[at - 1] === sentence) {
      continue
    }
    sentences[at] = sentence
    ends[type] = at + 1
  }
  return {starts, sentences}
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
