/**
 * The bands of an analysis. Every segment is in exactly one, the first that
 * holds: `context` stands in a memory with the same neighbours (101%),
 * `repetition` stood before in its document, `cross-repetition` in an earlier
 * one, `exact` is in a memory; then the best match that there is, in percent,
 * in a memory or among earlier segments.
 */
export const bandNames = [
  'context',
  'repetition',
  'cross-repetition',
  'exact',
  '95-99',
  '85-94',
  '75-84',
  '50-74',
  'none'
] as const

export type BandName = (typeof bandNames)[number]

/** What a word of each band counts, 0–1. */
export type Rates = Readonly<Record<BandName, number>>

/**
 * Rates as agencies often set them; there is no standard, so projects put
 * their own into `zhengben.yaml`.
 */
export const defaultRates: Rates = {
  context: 0,
  repetition: 0.1,
  'cross-repetition': 0.1,
  exact: 0.2,
  '95-99': 0.4,
  '85-94': 0.6,
  '75-84': 0.8,
  '50-74': 1,
  none: 1
}

/** The least score that is a match at all. */
export const leastScore = 50

/** The band of a similarity below 100%. */
export function bandOf(score: number): BandName {
  if (score >= 95) return '95-99'
  if (score >= 85) return '85-94'
  if (score >= 75) return '75-84'
  return score >= leastScore ? '50-74' : 'none'
}
