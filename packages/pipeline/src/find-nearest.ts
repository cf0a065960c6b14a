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

/** Letters put in, left out, replaced or swapped with their neighbour. */
function countChanges(a: string, b: string): number {
  let before: ReadonlyArray<number> = []
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? (before[j - 2] ?? i) + 1 : Number.POSITIVE_INFINITY
        )
      )
    }
    before = row
    row = next
  }
  return row[b.length] as number
}
