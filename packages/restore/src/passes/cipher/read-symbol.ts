import type {LanguageModel} from '../../model/language-model.ts'
import {scoreCandidates} from './score-candidates.ts'
import {withMargin} from './settle-claims.ts'
import type {Solution} from './solution.ts'

/** The Han on both sides of a symbol. */
type Context = readonly [left: string, right: string]

/** Han read on either side of a symbol, in UTF-16 units. */
const reach = 6
/** Contexts of a symbol read to find its candidates, and to choose among them. */
const fewContexts = 4
const manyContexts = 16
/** Candidates that go on to the choice. */
const shortList = 40
/**
 * What one context may hold against a candidate, in nats: names and words that
 * the model does not know are read as anything.
 */
const mostPerContext = 8

/**
 * Weigh characters for the symbol that stands at `places`. Equal contexts count
 * once. A candidate costs its prior and, for each context, what it loses there
 * to the best one.
 */
export function readSymbol(
  text: ReadonlyArray<string>,
  places: ReadonlyArray<number>,
  alphabet: ReadonlyArray<string>,
  prior: (character: string) => number,
  model: LanguageModel
): Solution {
  const different = new Map<string, Context>()
  for (const at of places.slice(0, manyContexts * 4)) {
    const [left, right] = contextOf(text, at)
    const key = `${left.slice(-2)} ${right.slice(0, 2)}`
    if (key !== ' ' && !different.has(key)) different.set(key, [left, right])
  }
  const contexts = [...different.values()]
    .sort((a, b) => b.join('').length - a.join('').length)
    .slice(0, manyContexts)
  if (contexts.length === 0) return {candidates: [], margin: 0, contexts: 0}
  const few = rank(contexts.slice(0, fewContexts), alphabet, prior, model)
  const short = few.slice(0, shortList).map((d) => d.value)
  return {
    ...withMargin(rank(contexts, short, prior, model)),
    contexts: contexts.length
  }
}

function rank(
  contexts: ReadonlyArray<Context>,
  candidates: ReadonlyArray<string>,
  prior: (character: string) => number,
  model: LanguageModel
): Array<{value: string; cost: number}> {
  const costs = candidates.map(prior)
  for (const [left, right] of contexts) {
    const here = scoreCandidates(left, right, candidates, model)
    const best = here.reduce((a, b) => Math.min(a, b))
    for (const [index, cost] of here.entries())
      costs[index] =
        (costs[index] as number) + Math.min(cost - best, mostPerContext)
  }
  return candidates
    .map((value, index) => ({value, cost: costs[index] as number}))
    .sort((a, b) => a.cost - b.cost)
}

function contextOf(text: ReadonlyArray<string>, at: number): Context {
  let start = at
  while (at - start < reach && isCommonHan(text[start - 1])) start--
  let end = at + 1
  while (end - at <= reach && isCommonHan(text[end])) end++
  return [text.slice(start, at).join(''), text.slice(at + 1, end).join('')]
}

function isCommonHan(character: string | undefined): boolean {
  return (
    character !== undefined && character >= '\u4e00' && character <= '\u9fff'
  )
}
