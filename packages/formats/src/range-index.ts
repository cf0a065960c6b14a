import type {Range} from '@zhengben/bitext'

/** Finds the items that meet a range, in O(log items + found). */
export interface RangeIndex<T> {
  /** Items that overlap `range`, or touch it where either is empty; by start. */
  meeting(range: Range): Array<T>
}

/** Index items by their range. Long items make every search slower. */
export function createRangeIndex<T extends {readonly range: Range}>(
  items: Iterable<T>
): RangeIndex<T> {
  const sorted = [...items].sort((a, b) => a.range[0] - b.range[0])
  const longest = sorted.reduce(
    (most, d) => Math.max(most, d.range[1] - d.range[0]),
    0
  )
  return {
    meeting(range) {
      let low = 0
      let high = sorted.length
      const from = range[0] - longest
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle] as T).range[0] < from) low = middle + 1
        else high = middle
      }
      const result: Array<T> = []
      for (let i = low; i < sorted.length; i++) {
        const item = sorted[i] as T
        if (item.range[0] > range[1]) break
        if (meets(item.range, range)) result.push(item)
      }
      return result
    }
  }
}

function meets(a: Range, b: Range): boolean {
  if (a[0] === a[1] || b[0] === b[1]) return a[0] <= b[1] && b[0] <= a[1]
  return a[0] < b[1] && b[0] < a[1]
}
