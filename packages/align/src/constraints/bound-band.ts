import type {Band} from '../sentences/band.ts'
import type {Pin} from './plan.ts'

/** The nodes that paths through all pins can come to, in a band's form. */
export function boundByPins(
  pins: ReadonlyArray<Pin>,
  rows: number,
  columns: number
): Band {
  const low = new Int32Array(rows + 1)
  const high = new Int32Array(rows + 1).fill(columns)
  for (let i = 0, k = 0; i <= rows; i++) {
    while ((pins[k]?.source ?? i) < i) k++
    low[i] = pins[k - 1]?.target ?? 0
  }
  for (let i = rows, k = pins.length; i >= 0; i--) {
    while ((pins[k - 1]?.source ?? i) > i) k--
    high[i] = pins[k]?.target ?? columns
  }
  return {low, high}
}

/** The part of a band that lies within bounds. */
export function boundBand(band: Band, bounds: Band | undefined): Band {
  if (!bounds) return band
  return {
    low: band.low.map((d, i) => Math.max(d, bounds.low[i] as number)),
    high: band.high.map((d, i) => Math.min(d, bounds.high[i] as number))
  }
}
