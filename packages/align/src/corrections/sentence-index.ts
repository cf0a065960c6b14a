import type {SentenceName} from './correction.ts'
import {foldText, readBeginning} from './fold-text.ts'
import {pickNth} from './pick-nth.ts'

/** The sentence of a name, or why there is not exactly one. */
type Found =
  | {readonly sentence: number}
  | {readonly reason: string; readonly seen: ReadonlyArray<number>}

/** Finds sentences by name. */
export interface SentenceIndex {
  find(name: SentenceName): Found
  /** All sentences of that text, or that begin so. */
  findAll(text: string): ReadonlyArray<number>
}

/** Looks names up in O(log n). */
export function indexSentences(texts: ReadonlyArray<string>): SentenceIndex {
  const keys = texts.map(foldText)
  const order = Int32Array.from(keys.keys()).sort((a, b) =>
    compare(keys[a] as string, keys[b] as string)
  )

  function lowest(text: string): number {
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(keys[order[middle] as number] as string, text) < 0)
        low = middle + 1
      else high = middle
    }
    return low
  }

  function collect(
    text: string,
    fits: (key: string) => boolean
  ): Array<number> {
    const result: Array<number> = []
    for (let k = lowest(text); k < order.length; k++) {
      const sentence = order[k] as number
      if (!fits(keys[sentence] as string)) break
      result.push(sentence)
    }
    return result.sort((a, b) => a - b)
  }

  function findAll(text: string): Array<number> {
    const key = foldText(text)
    const exact = collect(key, (d) => d === key)
    const beginning = readBeginning(key)
    if (exact.length > 0 || beginning === undefined) return exact
    return collect(beginning, (d) => d.startsWith(beginning))
  }

  function follows(sentence: number, after: string): boolean {
    const before = keys[sentence - 1]
    const key = foldText(after)
    const beginning = readBeginning(key)
    return (
      before !== undefined &&
      (before === key ||
        (beginning !== undefined && before.startsWith(beginning)))
    )
  }

  return {
    findAll,
    find: (name) => {
      const {text, after, nth} =
        typeof name === 'string' ? ({text: name} as const) : name
      const all = findAll(text)
      if (all.length === 0) {
        const nearest = findSimilar(foldText(text), keys)
        return {
          reason: 'no sentence is so written or begins so',
          seen: nearest === undefined ? [] : [nearest]
        }
      }
      const fitting =
        after === undefined ? all : all.filter((d) => follows(d, after))
      if (fitting.length === 0)
        return {
          reason: 'the sentence does not come after the one of `after`',
          seen: all
        }
      return pickNth(fitting, nth, 'sentences')
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The sentence that shares most pairs of characters; undefined where none shares half. */
function findSimilar(
  key: string,
  keys: ReadonlyArray<string>
): number | undefined {
  const wanted = pairsOf(key)
  let best: number | undefined
  let most = 0.5
  for (const [sentence, other] of keys.entries()) {
    if (other.length > 3 * key.length || key.length > 3 * other.length) continue
    const pairs = pairsOf(other)
    let both = 0
    for (const pair of pairs) if (wanted.has(pair)) both++
    const share = (2 * both) / (wanted.size + pairs.size)
    if (share > most) {
      most = share
      best = sentence
    }
  }
  return best
}

function pairsOf(text: string): Set<string> {
  const result = new Set<string>()
  for (let k = 0; k + 1 < text.length; k++) result.add(text.slice(k, k + 2))
  return result
}
