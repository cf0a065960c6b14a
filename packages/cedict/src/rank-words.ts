/** Distinct strings, the most frequent first, and the rank of each. */
export interface Ranking {
  readonly words: ReadonlyArray<string>
  readonly rankOf: ReadonlyMap<string, number>
}

/** Ties are ordered by code unit, so the same input gives the same ranking. */
export function rankWords(occurrences: Iterable<string>): Ranking {
  const counts = new Map<string, number>()
  for (const word of occurrences) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word)
  return {words, rankOf: new Map(words.map((word, rank) => [word, rank]))}
}
