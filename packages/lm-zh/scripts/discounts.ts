/** What modified Kneser–Ney takes from counts of one, two, and three or more. */
export type Discounts = readonly [one: number, two: number, more: number]

/**
 * Discounts from the counts of counts (Chen and Goodman 1999, equation 26).
 * Where a text is too small to have all four, half of what a count of one, two
 * or three could lose at most.
 */
export function discountsOf(counts: Iterable<number>): Discounts {
  const of: [number, number, number, number] = [0, 0, 0, 0]
  for (const count of counts)
    if (count >= 1 && count <= 4) of[count - 1] = (of[count - 1] as number) + 1
  const [n1, n2, n3, n4] = of
  if (of.includes(0)) return [0.5, 1, 1.5]
  const y = n1 / (n1 + 2 * n2)
  return [
    Math.max(0, 1 - (2 * y * n2) / n1),
    Math.max(0, 2 - (3 * y * n3) / n2),
    Math.max(0, 3 - (4 * y * n4) / n3)
  ]
}
