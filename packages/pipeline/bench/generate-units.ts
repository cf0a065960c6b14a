import {readdirSync, readFileSync} from 'node:fs'
import type {LanguageModel} from '@zhengben/restore'

export interface GeneratedUnit {
  readonly source: string
  readonly target: string
}

/** Share of units that are an earlier one with a word or two exchanged, as in real memories. */
const revised = 0.3
/** Earlier units that are kept for that. */
const kept = 5000
/** Words of a unit. */
const shortest = 5
const longest = 32

/**
 * Units that read like Chinese as far as neighbouring words go: walks through
 * the pairs of the language model. The English walks through the translations
 * of the corpus. The same seed gives the same units.
 */
export function* generateUnits(
  model: LanguageModel,
  count: number,
  seed = 1
): Generator<GeneratedUnit> {
  const random = createRandom(seed)
  const chinese = createWalk(readPairs(model), random)
  const english = createWalk(readEnglish(), random)
  const earlier: Array<ReadonlyArray<string>> = []
  for (let n = 0; n < count; n++) {
    const length =
      shortest + Math.floor((longest - shortest) * random() * random())
    const old = earlier[Math.floor(random() * kept)]
    const words =
      old && random() < revised
        ? revise(old, chinese, random)
        : chinese(undefined, length)
    earlier[Math.floor(random() * kept)] = words
    const target = english(undefined, Math.ceil(words.length * 1.1)).join(' ')
    yield {source: `${words.join('')}。`, target: `${target}.`}
  }
}

/** A unit with one or two words exchanged, put in or left out. */
export function revise(
  words: ReadonlyArray<string>,
  walk: Walk,
  random: () => number
): Array<string> {
  const result = [...words]
  for (let n = random() < 0.5 ? 1 : 2; n > 0; n--) {
    const at = Math.floor(random() * result.length)
    const removed = Math.floor(random() * 2)
    const inserted = removed === 1 && random() < 0.3 ? 0 : 1
    result.splice(at, removed, ...walk(result[at - 1], inserted))
  }
  return result
}

/** So many words, each likely after the one before. */
export type Walk = (after: string | undefined, length: number) => Array<string>

type Pairs = ReadonlyMap<string, ReadonlyArray<readonly [string, number]>>

export function createWalk(pairs: Pairs, random: () => number): Walk {
  const words = [...pairs.keys()]
  const sums = new Map<string, Float64Array>()
  for (const [word, next] of pairs) {
    let sum = 0
    sums.set(
      word,
      Float64Array.from(next, ([, weight]) => (sum += weight))
    )
  }
  return (after, length) => {
    const result: Array<string> = []
    let last = after
    for (let n = 0; n < length; n++) {
      const next = (last === undefined ? undefined : pairs.get(last)) ?? []
      const sum = sums.get(last ?? '') ?? new Float64Array(0)
      const wanted = random() * (sum.at(-1) ?? 0)
      let index = 0
      while (index < sum.length - 1 && (sum[index] as number) < wanted) index++
      last =
        next[index]?.[0] ??
        (words[Math.floor(words.length * random() ** 3)] as string)
      result.push(last)
    }
    return result
  }
}

/** What follows each Chinese word, the likeliest words first. */
export function readPairs(model: LanguageModel): Pairs {
  const spellings = model.spellings()
  const all = new Map<string, Array<readonly [string, number]>>()
  for (const [first, second, cost] of model.pairs()) {
    const from = spellings[first] ?? ''
    const to = spellings[second] ?? ''
    if (!/^\p{Script=Han}+$/u.test(from) || !/^\p{Script=Han}+$/u.test(to))
      continue
    const next = all.get(from)
    if (next) next.push([to, Math.exp(-cost)])
    else all.set(from, [[to, Math.exp(-cost)]])
  }
  const byUse = [...all].sort((a, b) => b[1].length - a[1].length)
  for (const [, next] of byUse) next.sort((a, b) => b[1] - a[1])
  return new Map(byUse)
}

function readEnglish(): Pairs {
  const corpus = new URL('../../../corpus/', import.meta.url)
  const pairs = new Map<string, Array<readonly [string, number]>>()
  const folders = readdirSync(corpus, {withFileTypes: true})
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort()
  for (const name of folders) {
    const path = new URL(`${name}/translation.en.md`, corpus)
    const words = readFileSync(path, 'utf8').match(/[A-Za-z]+/g) ?? []
    for (const [k, word] of words.entries()) {
      const next = words[k + 1]
      if (next === undefined) continue
      const known = pairs.get(word)
      if (known) known.push([next, 1])
      else pairs.set(word, [[next, 1]])
    }
  }
  return pairs
}

/** Numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
