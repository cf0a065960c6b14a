/** Says something of the bead of source sentences i0 up to i and target sentences j0 up to j. */
export type BeadMeasure = (
  i0: number,
  i: number,
  j0: number,
  j: number
) => number
