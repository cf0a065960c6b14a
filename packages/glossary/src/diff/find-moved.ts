/**
 * Indexes of the fewest numbers, all different, without which the others rise:
 * those outside a longest rising subsequence.
 */
export function findMoved(numbers: ReadonlyArray<number>): Array<number> {
  /** Of the rising sequences of each length, the index of the least last number. */
  const ends: Array<number> = []
  const previous = new Int32Array(numbers.length)
  for (const [index, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    previous[index] = ends[low - 1] ?? -1
    ends[low] = index
  }
  const rising = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    rising.add(at)
  return Array.from(numbers.keys()).filter((d) => !rising.has(d))
}
