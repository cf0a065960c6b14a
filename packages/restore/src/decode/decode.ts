import type {Lattice} from '../lattice/lattice.ts'
import type {LanguageModel} from '../model/language-model.ts'
import {Decoder} from './decoder.ts'

/** What decoding a lattice gives. Costs are −ln of probabilities. */
export interface Decoded {
  /** Of the best path. */
  readonly bestCost: number
  /** Of the best path that keeps the surface, by the model alone, without the channel. */
  readonly surfaceCost: number
  /** Edges of the best path, in order. */
  readonly path: ReadonlyArray<number>
  /** Probability of each edge, given that one of the paths is right. */
  readonly posterior: Float64Array
}

/**
 * Decode a lattice with the trigram model: Viterbi for the best path, forward
 * and backward sums over the same hypotheses for posteriors. For many clauses
 * a `Decoder` of one's own is cheaper.
 *
 * @param edgeCost What the channel adds to each edge; `Infinity` bars it.
 */
export function decode(
  lattice: Lattice,
  model: LanguageModel,
  edgeCost: Float64Array
): Decoded {
  return new Decoder(model).decode(lattice, edgeCost)
}
