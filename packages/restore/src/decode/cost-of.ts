import {LatticeBuilder} from '../lattice/lattice-builder.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {Decoder} from './decoder.ts'

/**
 * Cost, −ln p, of the best reading of a run of Han; 0 for none. Characters the
 * model does not know cost what its unknown word costs. For many runs
 * `createCostOf` is cheaper.
 */
export function costOf(text: string, model: LanguageModel): number {
  return createCostOf(model)(text)
}

/** The same for one run after another, in the same arrays. */
export function createCostOf(model: LanguageModel): (text: string) => number {
  const builder = new LatticeBuilder(model)
  const decoder = new Decoder(model)
  return (text) => {
    if (text === '') return 0
    const lattice = builder.build(text, [])
    return decoder.findBestCost(lattice, new Float64Array(lattice.edges))
  }
}
