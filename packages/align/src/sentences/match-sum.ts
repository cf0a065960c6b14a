import type {Band} from './band.ts'
import type {BeadMeasure} from './bead-measure.ts'
import {findMatches} from './find-matches.ts'
import {settings} from './settings.ts'
import {accumulate, type TextIndex} from './text-index.ts'
import type {TextPairIndex} from './text-pair-index.ts'
import {levelWeights} from './weigh-pairs.ts'

/** No bead joins more sentence pairs than this. */
const mostPairs = 16

/**
 * Measures how much the words of a bead match: every token is matched at most
 * once, the heaviest pairs first (greedy), and a pair is worth its log odds
 * less what it costs in a bead of this size and at this distance. In long
 * beads words meet by chance; and words that render each other stand at
 * similar places.
 */
export function createMatchSum(
  texts: TextPairIndex,
  {low, high}: Band
): BeadMeasure {
  const {source, target} = texts
  const {matchCost, sizeCost, sizeFloor, distanceCost} = settings
  const {
    rows,
    starts,
    levels,
    source: sources,
    target: targets
  } = findMatches(texts, {low, high}, matchCost)
  const sourceEnds = accumulate(source.lengths)
  const targetEnds = accumulate(target.lengths)
  const sourcePlaces = placeTokens(source, sourceEnds)
  const targetPlaces = placeTokens(target, targetEnds)
  const sourceMean = 1 + (sourceEnds.at(-1) ?? 0) / source.lengths.length
  const targetMean = 1 + (targetEnds.at(-1) ?? 0) / target.lengths.length
  // A token is taken where it bears the number of the bead being measured.
  const sourceTaken = new Int32Array(source.types.length)
  const targetTaken = new Int32Array(target.types.length)
  let bead = 0
  const heads = new Int32Array(mostPairs)
  const tails = new Int32Array(mostPairs)
  const tops = new Float64Array(mostPairs)

  return (i0, i, j0, j) => {
    bead++
    const sourceStart = sourceEnds[i0] as number
    const targetStart = targetEnds[j0] as number
    const sourceLength = (sourceEnds[i] as number) - sourceStart
    const targetLength = (targetEnds[j] as number) - targetStart
    const size =
      (sourceLength / sourceMean + sizeFloor) *
      (targetLength / targetMean + sizeFloor)
    const cost = matchCost + sizeCost * Math.log(size / (1 + sizeFloor) ** 2)
    let lists = 0
    for (let s = i0; s < i; s++) {
      const row = rows[s] as number
      const last = Math.min(j, high[s + 1] as number)
      for (let t = Math.max(j0, low[s] as number); t < last; t++) {
        const head = starts[row + t] as number
        const tail = starts[row + t + 1] as number
        if (head === tail) continue
        const top = levelWeights[levels[head] as number] as number
        if (top <= cost) continue
        heads[lists] = head
        tails[lists] = tail
        tops[lists++] = top
      }
    }
    const sourceScale = 1 / (sourceLength + 1)
    const targetScale = 1 / (targetLength + 1)
    let sum = 0
    while (lists > 0) {
      // The heaviest head of all lists.
      let best = 0
      let weight = tops[0] as number
      for (let k = 1; k < lists; k++) {
        const other = tops[k] as number
        if (other > weight) {
          best = k
          weight = other
        }
      }
      const pair = heads[best] as number
      const next = pair + 1
      const after =
        next < (tails[best] as number)
          ? (levelWeights[levels[next] as number] as number)
          : -Infinity
      if (after > cost) {
        heads[best] = next
        tops[best] = after
      } else {
        lists--
        heads[best] = heads[lists] as number
        tails[best] = tails[lists] as number
        tops[best] = tops[lists] as number
      }
      const a = sources[pair] as number
      const b = targets[pair] as number
      if (sourceTaken[a] === bead || targetTaken[b] === bead) continue
      const distance = Math.abs(
        ((sourcePlaces[a] as number) - sourceStart) * sourceScale -
          ((targetPlaces[b] as number) - targetStart) * targetScale
      )
      const gain = weight - cost - distanceCost * distance
      if (gain <= 0) continue
      sourceTaken[a] = bead
      targetTaken[b] = bead
      sum += gain
    }
    return sum
  }
}

/** Where each token stands in the whole text, in units of length. */
function placeTokens(text: TextIndex, ends: Float64Array): Float64Array {
  const result = new Float64Array(text.places.length)
  for (let token = 0; token < result.length; token++) {
    const sentence = text.sentences[token] as number
    const length = text.lengths[sentence] as number
    const place = text.places[token] as number
    result[token] = (ends[sentence] as number) + place * length
  }
  return result
}
