import {
  type BackoffModel,
  bigramProbability,
  findNgram,
  trigramProbability
} from './backoff-model.ts'
import {buildTrie} from './build-trie.ts'

/** The likeliest words of a run of Han and what they cost together, −ln p. */
export interface Segmented {
  /** Word ids; −1 for a character that is no word. */
  readonly words: ReadonlyArray<number>
  readonly cost: number
}

/** Hypotheses kept at a position. */
const beam = 8

interface Hypothesis {
  readonly word: number
  /** The bigram that the last two words are, or −1. */
  readonly pair: number
  readonly cost: number
  readonly before: Hypothesis | undefined
}

/** A function that cuts runs of Han into the model's words, by trigrams. */
export function createSegmenter(
  model: BackoffModel,
  unknownCost: number
): (text: string) => Segmented {
  const {unigrams, bigrams} = model
  const {label, first, word: wordAt} = buildTrie(model.vocabulary)
  const child = (node: number, unit: number): number => {
    let low = first[node] as number
    let high = first[node + 1] as number
    while (low < high) {
      const middle = (low + high) >> 1
      if ((label[middle] as number) < unit) low = middle + 1
      else high = middle
    }
    return low < (first[node + 1] as number) && label[low] === unit ? low : 0
  }
  const step = (from: Hypothesis, word: number): Hypothesis => {
    if (word < 0)
      return {word, pair: -1, cost: from.cost + unknownCost, before: from}
    const p =
      from.word < 0
        ? (unigrams.p[word] as number)
        : from.pair < 0
          ? bigramProbability(model, from.word, word)
          : trigramProbability(model, from.pair, from.word, word)
    return {
      word,
      pair: from.word < 0 ? -1 : findNgram(bigrams, from.word, word),
      cost: from.cost - Math.log(p),
      before: from
    }
  }

  return (text) => {
    const at: Array<Array<Hypothesis>> = Array.from(
      {length: text.length + 1},
      () => []
    )
    at[0]?.push({word: -1, pair: -1, cost: 0, before: undefined})
    const add = (end: number, found: Hypothesis): void => {
      const list = at[end] as Array<Hypothesis>
      const same = list.findIndex(
        (d) => d.word === found.word && d.pair === found.pair
      )
      if (same < 0) list.push(found)
      else if (found.cost < (list[same] as Hypothesis).cost) list[same] = found
    }
    for (let start = 0; start < text.length; start++) {
      const sources = (at[start] as Array<Hypothesis>)
        .sort((a, b) => a.cost - b.cost)
        .slice(0, beam)
      if (sources.length === 0) continue
      let node = 0
      for (let end = start + 1; end <= text.length; end++) {
        node = child(node, text.charCodeAt(end - 1))
        const word = node === 0 ? -1 : (wordAt[node] as number) - 1
        if (word >= 0 && (unigrams.p[word] as number) > 0)
          for (const from of sources) add(end, step(from, word))
        else if (end === start + 1)
          for (const from of sources)
            add(start + (isPair(text, start) ? 2 : 1), step(from, -1))
        if (node === 0) break
      }
    }
    const ends = at[text.length] as Array<Hypothesis>
    const best = ends.reduce((a, b) => (b.cost < a.cost ? b : a))
    const words: Array<number> = []
    for (let d = best; d.before; d = d.before) words.push(d.word)
    return {words: words.reverse(), cost: best.cost}
  }
}

/** Whether a surrogate pair stands at `start`. */
function isPair(text: string, start: number): boolean {
  return (text.codePointAt(start) ?? 0) > 0xffff
}
