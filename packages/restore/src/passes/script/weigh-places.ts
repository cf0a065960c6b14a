import {decode} from '../../decode/decode.ts'
import {edgeCosts} from '../../decode/edge-costs.ts'
import {weighReplacements} from '../../decode/weigh-replacements.ts'
import type {Replacement} from '../../lattice/find-replacements.ts'
import {buildLattice} from '../../lattice/lattice.ts'
import type {LanguageModel} from '../../model/language-model.ts'
import type {ScriptPlace} from './read-script.ts'

/** How far around a place the model looks, in UTF-16 units. */
const reach = 20
/** Longest stretch decoded in one go. */
const longest = 200
/** Posteriors are held inside this distance of 0 and 1. */
const least = 1e-9

/**
 * ln of the odds of each place of a text, in order, that it stands for the
 * other character. Places near each other are decoded in one lattice.
 *
 * @param cost −ln p of a place's being written so where the other is meant;
 * `Infinity` bars it.
 */
export function weighPlaces(
  places: ReadonlyArray<ScriptPlace>,
  model: LanguageModel,
  cost: (place: ScriptPlace) => number
): Float64Array {
  const result = new Float64Array(places.length)
  for (let first = 0; first < places.length; ) {
    let end = first + 1
    while (end < places.length && isNear(places, first, end)) end++
    weighGroup(places.slice(first, end), model, cost).forEach((p, i) => {
      const held = Math.min(1 - least, Math.max(least, p))
      result[first + i] = Math.log(held / (1 - held))
    })
    first = end
  }
  return result
}

function isNear(
  places: ReadonlyArray<ScriptPlace>,
  first: number,
  next: number
): boolean {
  const [opens, last, place] = [
    places[first] as ScriptPlace,
    places[next - 1] as ScriptPlace,
    places[next] as ScriptPlace
  ]
  const distance = place.range[0] - last.range[0]
  return (
    place.run === last.run &&
    place.at - last.at === distance &&
    distance <= 2 * reach &&
    place.at - opens.at <= longest
  )
}

function weighGroup(
  places: ReadonlyArray<ScriptPlace>,
  model: LanguageModel,
  cost: (place: ScriptPlace) => number
): Float64Array {
  const [{run, at: first}, last] = [
    places[0] as ScriptPlace,
    places.at(-1) as ScriptPlace
  ]
  const start = Math.max(0, first - reach)
  const text = run.slice(start, last.at + reach)
  const replacements = places.map(({at, kept, ambiguity}): Replacement => {
    const range = [at - start, at - start + kept.length] as const
    const {value} = ambiguity
    return {range, value, whole: {range, value}, entries: [], penalty: 0}
  })
  const lattice = buildLattice(text, replacements, model)
  const costs = new Map(
    replacements.map((d, i) => [d, cost(places[i] as ScriptPlace)])
  )
  const decoded = decode(
    lattice,
    model,
    edgeCosts(lattice, (d) => costs.get(d) ?? 0)
  )
  return weighReplacements(lattice, decoded.posterior)
}
