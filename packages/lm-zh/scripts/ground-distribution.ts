/** What a list of words and counts leaves to words that are in no list. */
const unseen = 0.002

/**
 * How frequent the words of a vocabulary are in general text: the mean of
 * their shares in lists of word counts. Every word gets a little; they sum to
 * one.
 */
export function groundDistribution(
  vocabulary: ReadonlyArray<string>,
  lists: ReadonlyArray<ReadonlyMap<string, number>>
): Float64Array {
  const result = new Float64Array(vocabulary.length).fill(
    unseen / vocabulary.length
  )
  for (const list of lists) {
    const counts = vocabulary.map((d) => list.get(d) ?? 0)
    const total = counts.reduce((sum, d) => sum + d, 0)
    for (const [word, count] of counts.entries())
      result[word] =
        (result[word] as number) + ((1 - unseen) * count) / total / lists.length
  }
  return result
}
