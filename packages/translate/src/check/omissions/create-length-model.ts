import {type UnitSize, usualRatio} from './measure-text.ts'

/** How many units of plain prose every document is thought to begin with, so that short ones are not taken at their word. */
const imagined = 12
const usualSpread = 0.12
/** Units shorter than this do not tell how a document is translated. */
const shortestTold = 16
/** Where a unit has so many characters, half of the variance is that of short texts. */
const restlessSize = 45

/** How long translations are in one document. */
export interface LengthModel {
  /** How much longer than usual, as a logarithm; shorter is below 0. */
  excess(unit: UnitSize): number
  /** The same in standard deviations, which are greater for short units. */
  deviation(unit: UnitSize): number
}

/**
 * Learns the ratio of the lengths of a document and how far its units depart
 * from it. Medians, since what is left out must not become usual.
 */
export function createLengthModel(units: ReadonlyArray<UnitSize>): LengthModel {
  const told = units.filter((d) => d.size >= shortestTold && d.letters > 0)
  const center = median([
    ...told.map(logRatio),
    ...new Array<number>(imagined).fill(Math.log(usualRatio))
  ])
  const restlessness = ({size}: UnitSize): number =>
    Math.sqrt(1 + restlessSize / size)
  const spread =
    1.4826 *
    median([
      ...told.map((d) => Math.abs(logRatio(d) - center) / restlessness(d)),
      ...new Array<number>(imagined).fill(usualSpread / 1.4826)
    ])
  const excess = (unit: UnitSize): number => logRatio(unit) - center
  return {
    excess,
    deviation: (unit) => excess(unit) / (spread * restlessness(unit))
  }
}

function logRatio({size, letters}: UnitSize): number {
  return Math.log(letters / size)
}

function median(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
