/** Fewest characters inserted, deleted or replaced between two texts. */
export function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1)
      )
    row = next
  }
  return row[to.length] as number
}
