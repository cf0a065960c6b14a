import type {LanguageModel} from '../../model/language-model.ts'
import {commonCharacters} from '../common-characters.ts'
import {knownPairs} from './known-pairs.ts'
import {readSymbol} from './read-symbol.ts'
import {settleClaims} from './settle-claims.ts'
import type {Solution} from './solution.ts'

/**
 * Share of the commonest characters in running text (Jun Da, Modern Chinese
 * character frequency list, 2004). They fit almost anywhere, so that their
 * number must fit as well.
 */
const shares: ReadonlyMap<string, number> = new Map([
  ['的', 0.041],
  ['一', 0.0157],
  ['是', 0.0146],
  ['不', 0.0121],
  ['了', 0.0109],
  ['在', 0.01],
  ['人', 0.0092],
  ['有', 0.0088],
  ['我', 0.0081],
  ['他', 0.0072]
])
/** How far counts may be trusted: words keep together by subject. */
const trustInCounts = 0.4
/** How much the rank of a character counts: fonts move common ones. */
const trustInRank = 0.7
/** What a pair met before is worth, in nats. */
const trustInPairs = 6
/**
 * What a character costs as a candidate where the page also writes it plainly:
 * a font that moves a character moves it everywhere, but for titles.
 */
const plainCost = 8

/** Characters a symbol may stand for. */
const alphabet = [...commonCharacters.slice(0, 1500)]
const ranks = new Map(alphabet.map((d, rank) => [d, rank]))
/** Rounds, and how many times the usual margin a symbol needs in each. */
const rounds = [2, 1.5, 1, 1, 1]
/**
 * A margin that makes a symbol sure, in nats: of one context, more for each
 * further one since contexts resemble each other, and at most. Measured on
 * random ciphers: 98 of 100 symbols that pass are right, outside lists of
 * foreign names.
 */
const margins = {first: 3.5, each: 0.75, most: 12}
/**
 * Nats in a context by which the best candidate of all may lose to others, and
 * where its margin is beyond doubt.
 */
const mostRegret = {usual: 2.2, clear: 3.5}

/**
 * Solve a substitution of characters by symbols, one for one. `units` is the
 * text by code point, `symbols` the places of each symbol in it. Sure symbols
 * are written first, so that the next ones are read with more context.
 */
export function solveCipher(
  units: ReadonlyArray<string>,
  symbols: ReadonlyMap<string, ReadonlyArray<number>>,
  model: LanguageModel
): ReadonlyMap<string, Solution> {
  const plain = new Set(units.filter((d) => ranks.has(d)))
  const text = [...units]
  let solved = new Map<string, string>()
  let solutions: ReadonlyMap<string, Solution> = new Map()
  const write = (symbol: string, value: string): void => {
    for (const at of symbols.get(symbol) ?? []) text[at] = value
  }
  for (const demand of rounds) {
    const read = new Map<string, Solution>()
    for (const [symbol, places] of symbols) {
      const own = solved.get(symbol)
      const taken = new Set(solved.values())
      if (own !== undefined) taken.delete(own)
      const free = alphabet.filter((d) => !taken.has(d))
      const prior = (character: string): number =>
        (plain.has(character) ? plainCost : 0) +
        (knownPairs.get(symbol) === character ? 0 : trustInPairs) +
        trustInRank * Math.log1p((ranks.get(character) as number) / 100) +
        rarity(character, places.length, text.length)
      write(symbol, symbol)
      read.set(symbol, readSymbol(text, places, free, prior, model))
      if (own !== undefined) write(symbol, own)
    }
    solutions = settleClaims(read)
    const before = solved.size
    solved = choose(solutions, demand)
    for (const symbol of symbols.keys())
      write(symbol, solved.get(symbol) ?? symbol)
    if (demand === 1 && solved.size === before) break
  }
  return new Map(
    [...solutions].map(([symbol, solution]) => {
      const value = solved.get(symbol)
      return [symbol, value === undefined ? solution : {...solution, value}]
    })
  )
}

/** The sure symbols, the surest first, no character twice. */
function choose(
  solutions: ReadonlyMap<string, Solution>,
  demand: number
): Map<string, string> {
  const result = new Map<string, string>()
  const taken = new Set<string>()
  const sure = [...solutions]
    .filter(([, solution]) => isSure(solution, demand))
    .sort((a, b) => b[1].margin - a[1].margin)
  for (const [symbol, {candidates}] of sure) {
    const value = candidates[0]?.value as string
    if (taken.has(value)) continue
    taken.add(value)
    result.set(symbol, value)
  }
  return result
}

function isSure(
  {candidates: [first], margin, contexts}: Solution,
  demand: number
): boolean {
  if (first === undefined) return false
  const usual = margins.first + margins.each * contexts
  if (margin < demand * Math.min(usual, margins.most)) return false
  const regret = margin > margins.most ? mostRegret.clear : mostRegret.usual
  return first.cost - trustInPairs < regret * contexts + 2
}

/** Cost of a character's being seen so seldom in a text of that length. */
function rarity(character: string, seen: number, length: number): number {
  const expected = length * (shares.get(character) ?? 0)
  if (seen >= expected) return 0
  return trustInCounts * (expected - seen + seen * Math.log(seen / expected))
}
