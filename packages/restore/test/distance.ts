/** Fewest characters inserted, deleted or replaced between two texts, in UTF-16 units. */
export function distance(from: string, to: string): number {
  for (let limit = 64; ; limit *= 4) {
    const found = distanceWithin(from, to, limit)
    if (found <= limit) return found
  }
}

/** The distance, if it is no more than `limit`; else a number beyond that (Ukkonen 1985). */
function distanceWithin(from: string, to: string, limit: number): number {
  const beyond = limit + 1
  if (Math.abs(from.length - to.length) > limit) return beyond
  let row = new Int32Array(to.length + 1).fill(beyond)
  for (let j = 0; j <= Math.min(limit, to.length); j++) row[j] = j
  for (let i = 1; i <= from.length; i++) {
    const next = new Int32Array(to.length + 1).fill(beyond)
    const unit = from.charCodeAt(i - 1)
    if (i <= limit) next[0] = i
    const last = Math.min(to.length, i + limit)
    for (let j = Math.max(1, i - limit); j <= last; j++)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (unit === to.charCodeAt(j - 1) ? 0 : 1)
      )
    row = next
  }
  return row[to.length] as number
}
