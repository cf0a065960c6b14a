import type {BeadMeasure} from './bead-measure.ts'
import type {Lexicon} from './lexicon.ts'
import type {TextIndex} from './text-index.ts'

/** Two texts and what the words of one may render of the other. */
export interface TextPairIndex {
  readonly source: TextIndex
  readonly target: TextIndex
  /** How much the types of each side say; see `weighTypes`. */
  readonly sourceWeights: Float64Array
  readonly targetWeights: Float64Array
  readonly lexicon: Lexicon
  /** How alike the sides of a bead are in meaning, as a log odds; absent where no model says. */
  readonly similarity?: BeadMeasure
}
