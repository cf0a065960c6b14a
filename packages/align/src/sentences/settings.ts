/**
 * What the search weighs, in natural logarithms where nothing else is said.
 * Tuned on development texts of several kinds (novels, parliament, United
 * Nations, a magazine); README.md has the figures. Each may change by a fifth
 * without loss.
 */
export const settings = {
  /** What a pair of words must be worth before it counts as a match. */
  matchCost: 1,
  /** How much more for each e-fold of the bead's size over the mean. */
  sizeCost: 0.4,
  /** Share of the mean sentence length that is added to lengths when sizes are compared. */
  sizeFloor: 0.2,
  /** What it costs that two words stand at opposite ends of their bead. */
  distanceCost: 2,
  /** Spread of the target's length for a given source, in units for each unit. */
  lengthVariance: 10,
  /** Prior of a bead with one side empty, against 1-1. */
  nullPrior: -4,
  /** Prior for each sentence beyond one. */
  mergePrior: -1.5,
  /** Prior of several sentences on both sides. */
  manyPrior: -3,
  /** Cost of every paragraph that a bead reaches into beyond the first. */
  joinCost: 2,
  /** Cost of every end of a bead that lies in paragraphs of different number. */
  paragraphCost: 1.5,
  /** Cost of a bead whose last sentence ends with a colon and opens what the next bead says. */
  openCost: 1,
  /** Sentences imagined when frequencies are counted, and the share of them that holds a function word and any other. */
  imaginedSentences: 40,
  commonShare: 0.2,
  rareShare: 0.02,
  /** Least Dice coefficient of a learnt pair. */
  leastDice: 0.5,
  /** By what scores are multiplied to be calibrated as log probabilities. */
  sharpness: 0.8
} as const
