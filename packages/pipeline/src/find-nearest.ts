/**
 * The choice a person most likely meant by `word`: at most a third of it, and
 * at least one letter, mistyped. Absent where nothing comes near.
 */
export function findNearest(
  word: string,
  choices: Iterable<string>
): string | undefined {
  let nearest: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const choice of choices) {
    const distance = countChanges(word.toLowerCase(), choice)
    if (distance < least) {
      least = distance
      nearest = choice
    }
  }
  return nearest
}

/** Levenshtein's distance. */
function countChanges(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
        )
      )
    row = next
  }
  return row[b.length] as number
}
