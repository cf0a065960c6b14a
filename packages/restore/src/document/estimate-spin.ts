import {type Decoded, decode} from '../decode/decode.ts'
import type {Channel} from '../lattice/channel.ts'
import {findReplacements} from '../lattice/find-replacements.ts'
import {buildLattice, type Lattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {type Clause, findClauses} from './clause.ts'
import {
  type Counts,
  firstRates,
  type Rates,
  replacementCost,
  updateRates
} from './rates.ts'
import {findSectionStates} from './section-states.ts'
import {findWordRoles, type WordRoles} from './word-roles.ts'

/** A clause, everything it may stand for, and what decoding made of it. */
export interface DecodedClause {
  readonly clause: Clause
  readonly lattice: Lattice
  readonly decoded: Decoded
  /** Probability that the clause lies in a spun part of a spun document. */
  readonly spun: number
}

/** What was found out about a document. */
export interface Spin {
  /** Probability that the document was spun, 0–1. */
  readonly probability: number
  readonly gain: number
  /** Clauses that may hold variants, in order; empty where the gate stayed shut. */
  readonly clauses: ReadonlyArray<DecodedClause>
}

/** What a replacement costs, −ln, before anything is known of the document. */
const strictCost = 7
/** ln of the odds of any document against having been spun. */
const cleanOdds = 7
const rounds = 4

interface Work {
  readonly clause: Clause
  readonly lattice: Lattice
  /** −ln p of the clause as it stands. */
  readonly cleanCost: number
  decoded: Decoded
  spun: number
}

/**
 * Decide whether a text was spun and read its clauses accordingly: decode at a
 * strict cost; where that leaves anything, estimate rates by expectation
 * maximization and weigh the document as spun against the document as clean.
 * A target that stands unreplaced is evidence too: what spun it would have
 * replaced it.
 */
export function estimateSpin(
  text: string,
  channel: Channel,
  model: LanguageModel
): Spin {
  const roles = findWordRoles(channel, model)
  const work = prepare(text, channel, model, roles)
  if (!work.some((d) => d.decoded.bestCost < d.cleanCost - 1e-6))
    return {probability: 0, gain: Number.NEGATIVE_INFINITY, clauses: []}

  let rates = firstRates(channel)
  let gain = 0
  for (let round = 0; round < rounds; round++) {
    for (const item of work)
      item.decoded = decode(
        item.lattice,
        model,
        edgeCosts(
          item.lattice,
          (d) => replacementCost(d, rates),
          (word) => surfaceCost(word, rates, roles)
        )
      )
    const states = findSectionStates(
      work.map((d) => ({
        gain: d.cleanCost - d.decoded.cost,
        opensLine: d.clause.opensLine
      }))
    )
    gain = states.gain
    for (const [index, item] of work.entries())
      item.spun = states.spun[index] as number
    rates = updateRates(channel, count(work, channel, roles))
  }
  return {
    probability: 1 / (1 + Math.exp(cleanOdds - gain)),
    gain,
    clauses: work
  }
}

function prepare(
  text: string,
  channel: Channel,
  model: LanguageModel,
  roles: WordRoles
): Array<Work> {
  const result: Array<Work> = []
  for (const clause of findClauses(text)) {
    const replacements = findReplacements(clause.text, channel)
    const lattice = buildLattice(clause.text, replacements, model)
    if (
      replacements.length === 0 &&
      !lattice.edgeWord.some((d) => roles.target.has(d))
    )
      continue
    const clean = decode(
      lattice,
      model,
      edgeCosts(lattice, () => Number.POSITIVE_INFINITY)
    )
    const decoded =
      replacements.length === 0
        ? clean
        : decode(
            lattice,
            model,
            edgeCosts(lattice, (d) => strictCost + d.penalty)
          )
    result.push({clause, lattice, cleanCost: clean.cost, decoded, spun: 0})
  }
  return result
}

/** What the channel adds to every edge of a lattice. */
function edgeCosts(
  lattice: Lattice,
  replacement: (replacement: Lattice['replacements'][number]) => number,
  surface: (word: number) => number = () => 0
): Float64Array {
  const costs = Float64Array.from(lattice.replacements, replacement)
  return Float64Array.from(lattice.edgeTo, (_, edge) => {
    if (lattice.edgeIsSurface[edge])
      return surface(lattice.edgeWord[edge] as number)
    let cost = 0
    const end = lattice.replacementStart[edge + 1] as number
    for (let i = lattice.replacementStart[edge] as number; i < end; i++)
      cost += costs[lattice.edgeReplacements[i] as number] as number
    return cost
  })
}

/** A surface word costs what its not having been replaced costs. */
function surfaceCost(word: number, rates: Rates, roles: WordRoles): number {
  const target = roles.target.get(word)
  const variant = roles.variant.get(word)
  return (
    (target === undefined
      ? 0
      : -Math.log1p(-(rates.replaced[target] as number))) +
    (variant === undefined ? 0 : (rates.honest[variant] as number))
  )
}

function count(
  work: ReadonlyArray<Work>,
  channel: Channel,
  roles: WordRoles
): Counts {
  const entry = new Float64Array(channel.entries.length)
  const kept = new Float64Array(channel.targets.length)
  const honest = new Float64Array(channel.variants.length)
  for (const {lattice, decoded, spun} of work) {
    for (const [edge, probability] of decoded.posterior.entries()) {
      const weight = probability * spun
      if (weight < 1e-4) continue
      if (lattice.edgeIsSurface[edge]) {
        const word = lattice.edgeWord[edge] as number
        const target = roles.target.get(word)
        if (target !== undefined)
          kept[target] = (kept[target] as number) + weight
        const variant = roles.variant.get(word)
        if (variant !== undefined)
          honest[variant] = (honest[variant] as number) + weight
        continue
      }
      const end = lattice.replacementStart[edge + 1] as number
      for (let i = lattice.replacementStart[edge] as number; i < end; i++) {
        const id = lattice.edgeReplacements[i] as number
        for (const item of lattice.replacements[id]?.entries ?? [])
          entry[item.id] = (entry[item.id] as number) + weight
      }
    }
  }
  return {entry, kept, honest}
}
