import {
  type BackoffModel,
  bigramProbability,
  type Order
} from './backoff-model.ts'
import {normalize} from './normalize.ts'

/** How a model is pruned. */
export interface Pruning {
  /** How many bigrams and trigrams stay. */
  readonly bigrams: number
  readonly trigrams: number
  /** Probability of each word in running text. */
  readonly frequency: Float64Array
}

/**
 * Entropy pruning (Stolcke 1998): of trigrams, then of bigrams that begin no
 * trigram, those stay whose loss would raise the entropy most. Back-off weights
 * are made anew. Histories weigh what they are worth in text, not what the
 * unigrams say: those of a Kneser–Ney model count what words follow (Chelba et
 * al. 2010).
 */
export function prune(model: BackoffModel, pruning: Pruning): BackoffModel {
  const {frequency} = pruning
  const {unigrams, bigrams, trigrams} = model
  const firstOf = new Uint32Array(bigrams.word.length)
  for (let word = 0; word < unigrams.p.length; word++)
    firstOf.fill(word, bigrams.start[word], bigrams.start[word + 1])

  const thirds = best(
    weigh(trigrams, (pair) => {
      const first = firstOf[pair] as number
      const second = bigrams.word[pair] as number
      return {
        frequency: (frequency[first] as number) * (bigrams.p[pair] as number),
        lowerOf: (word) => bigramProbability(model, second, word)
      }
    }),
    pruning.trigrams
  )
  const losses = weigh(bigrams, (word) => ({
    frequency: frequency[word] as number,
    lowerOf: (next) => unigrams.p[next] as number
  }))
  const third = select(trigrams, thirds)
  for (let pair = 0; pair < losses.length; pair++)
    if ((third.start[pair + 1] as number) > (third.start[pair] as number))
      losses[pair] = Number.POSITIVE_INFINITY
  const seconds = best(losses, pruning.bigrams)
  const second = select(bigrams, seconds)
  // Bigrams that went began no trigram: their empty stretches close up.
  const start = third.start.filter(
    (_, pair) => pair === bigrams.word.length || seconds[pair] === 1
  )
  return normalize({
    ...model,
    bigrams: {...second, backoff: second.p},
    trigrams: {...third, start}
  })
}

interface History {
  readonly frequency: number
  /** The probability of a word in the order below. */
  readonly lowerOf: (word: number) => number
}

/** The loss, in nats a word of text, of each n-gram of an order. */
function weigh(
  {start, word, p}: Order,
  historyAt: (history: number) => History
): Float64Array {
  const losses = new Float64Array(word.length)
  for (let history = 0; history + 1 < start.length; history++) {
    const from = start[history] as number
    const end = start[history + 1] as number
    if (from === end) continue
    const {frequency, lowerOf} = historyAt(history)
    const lower = new Float64Array(end - from)
    let rest = 1
    let lowerRest = 1
    for (let i = from; i < end; i++) {
      lower[i - from] = lowerOf(word[i] as number)
      rest -= p[i] as number
      lowerRest -= lower[i - from] as number
    }
    rest = Math.max(rest, 1e-9)
    lowerRest = Math.max(lowerRest, 1e-9)
    for (let i = from; i < end; i++) {
      const own = p[i] as number
      const less = lower[i - from] as number
      const after = (rest + own) / (lowerRest + less)
      losses[i] =
        frequency *
        (own * Math.log(own / (after * less)) +
          rest * Math.log(rest / lowerRest / after))
    }
  }
  return losses
}

/** 1 for the `size` greatest losses, earlier ones first where they are equal. */
function best(losses: Float64Array, size: number): Uint8Array {
  const result = new Uint8Array(losses.length)
  if (size >= losses.length) return result.fill(1)
  const limit = Float64Array.from(losses).sort()[losses.length - size] as number
  let left = size
  for (let i = 0; i < losses.length; i++)
    if ((losses[i] as number) > limit) {
      result[i] = 1
      left--
    }
  for (let i = 0; left > 0; i++)
    if (losses[i] === limit) {
      result[i] = 1
      left--
    }
  return result
}

function select({start, word, p}: Order, stays: Uint8Array): Order {
  const before = new Uint32Array(stays.length + 1)
  for (let i = 0; i < stays.length; i++)
    before[i + 1] = (before[i] as number) + (stays[i] as number)
  return {
    start: start.map((d) => before[d] as number),
    word: word.filter((_, i) => stays[i] === 1),
    p: p.filter((_, i) => stays[i] === 1)
  }
}
