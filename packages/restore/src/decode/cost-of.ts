import {buildLattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {Decoder} from './decoder.ts'

/**
 * Cost, −ln p, of the best reading of a run of Han; 0 for none. Characters the
 * model does not know cost what its unknown word costs.
 */
export function costOf(text: string, model: LanguageModel): number {
  if (text === '') return 0
  const lattice = buildLattice(text, [], model)
  const edgeCost = new Float64Array(lattice.edges)
  return new Decoder(model).findBestCost(lattice, edgeCost)
}
