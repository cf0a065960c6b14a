/** What the search weighs, in natural logarithms where nothing else is said. */
export interface Settings {
  /** What a pair of words must be worth before it counts as a match. */
  matchCost: number
  /** How much more for each e-fold of the length of the bead. */
  sizeCost: number
  /** Share of the mean sentence length added to every length when sizes are compared. */
  sizeFloor: number
  /** What it costs that words stand at opposite ends of the bead. */
  distanceCost: number
  /** Spread of the target's length for a source's length, in units per unit. */
  lengthVariance: number
  /** Prior of a bead with one side empty. */
  nullPrior: number
  /** Prior for each sentence beyond one when the other side has one. */
  mergePrior: number
  /** Prior of beads with several sentences on both sides. */
  manyPrior: number
  /** Cost of every paragraph that a bead reaches into beyond the first. */
  joinCost: number
  /** Cost of every end of a bead in paragraphs of different number. */
  paragraphCost: number
  /** Weight of the translations of part of a word, and of a single character. */
  subwordWeight: number
  characterWeight: number
  /** Imagined sentences, and the share of them that holds a common or a rare type. */
  imaginedSentences: number
  commonShare: number
  rareShare: number
  /** Least Dice coefficient of a learnt pair. */
  leastDice: number
  rankCost: number
  sharpness: number
}

export const settings: Settings = {
  matchCost: 1,
  sizeCost: 0.4,
  sizeFloor: 0.2,
  distanceCost: 2,
  lengthVariance: 10,
  nullPrior: -4,
  mergePrior: -1.5,
  manyPrior: -3,
  joinCost: 2,
  paragraphCost: 1.5,
  subwordWeight: 0.4,
  characterWeight: 0.3,
  imaginedSentences: 40,
  commonShare: 0.2,
  rareShare: 0.02,
  leastDice: 0.5,
  rankCost: 0.04,
  sharpness: 0.8
}
