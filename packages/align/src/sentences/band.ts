import type {Anchor} from './anchor.ts'

/**
 * For each number of source sentences done, 0 to n, the numbers of target
 * sentences done that the search may visit: `low[i]` to `high[i]`, inclusive.
 * Neither ever falls; (0, 0) and (n, m) are inside.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
}

/**
 * The band around the line through the anchors; `widths` says how many
 * sentences it reaches to both sides of it in each of the rows 0 to n.
 */
export function layBand(
  anchors: ReadonlyArray<Anchor>,
  columns: number,
  widths: Int32Array
): Band {
  const rows = widths.length - 1
  const low = new Int32Array(rows + 1).fill(columns)
  const high = new Int32Array(rows + 1)
  const points = [
    {source: 0, target: 0},
    ...anchors,
    {source: rows, target: columns}
  ]
  for (let k = 1; k < points.length; k++) {
    const from = points[k - 1] as Anchor
    const to = points[k] as Anchor
    const height = to.source - from.source
    const span = to.target - from.target
    // A small gap is searched whole, a great one along its diagonal.
    const margin =
      height * span <= 40 * 40 ? span : Math.ceil(span / Math.max(1, height))
    for (let i = from.source; i <= to.source; i++) {
      const width = widths[i] as number
      const along =
        from.target + (height === 0 ? 0 : (span * (i - from.source)) / height)
      const start = Math.max(from.target, Math.floor(along) - margin) - width
      const end = Math.min(to.target, Math.ceil(along) + margin) + width
      low[i] = Math.min(low[i] as number, Math.max(0, start))
      high[i] = Math.max(high[i] as number, Math.min(columns, end))
    }
  }
  low[0] = 0
  high[rows] = columns
  for (let i = rows - 1; i >= 0; i--) {
    low[i] = Math.min(low[i] as number, low[i + 1] as number)
  }
  for (let i = 1; i <= rows; i++) {
    high[i] = Math.max(high[i] as number, high[i - 1] as number)
  }
  return {low, high}
}
