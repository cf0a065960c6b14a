import type {SentenceSet} from '../constraints/constraint.ts'

/** Sentences and how likely it is that they are a bead, 0–1. */
export interface ScoredBead extends SentenceSet {
  readonly score: number
}

/** Sentences that render each other, by index; one side may be empty. */
export interface Bead extends ScoredBead {
  /**
   * The other beads that its first sentence may be in, the likeliest first;
   * absent where nobody asked. What is less likely than .02 is left out.
   */
  readonly alternatives?: ReadonlyArray<ScoredBead>
}
