import type {JudgedEdit} from './judge-edits.ts'

/** Edits that were about as sure, and how many of them were right. */
export interface ReliabilityBin {
  /** Confidence, `from` included and `to` excluded, but for 1. */
  readonly from: number
  readonly to: number
  readonly edits: number
  /** Mean confidence. */
  readonly confidence: number
  /** Share that was right. */
  readonly right: number
}

export interface Calibration {
  /** Bins that hold edits, least sure first. */
  readonly bins: ReadonlyArray<ReliabilityBin>
  /**
   * Expected calibration error: what confidence and share right differ by,
   * averaged over the bins by their edits (Guo et al. 2017).
   */
  readonly error: number
}

/** Most edits are sure, so the bins are narrow there. */
const limits = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1]

/** Compare confidence with how often edits are right. */
export function calibrate(edits: ReadonlyArray<JudgedEdit>): Calibration {
  const judged = edits.filter((d) => d.gain !== undefined)
  const bins = limits.slice(1).flatMap((to, index): Array<ReliabilityBin> => {
    const from = limits[index] as number
    const inside = judged.filter(
      ({confidence: p}) => p >= from && (p < to || to === 1)
    )
    if (inside.length === 0) return []
    const confidence = inside.reduce((sum, d) => sum + d.confidence, 0)
    return [
      {
        from,
        to,
        edits: inside.length,
        confidence: confidence / inside.length,
        right: inside.filter((d) => (d.gain ?? 0) > 0).length / inside.length
      }
    ]
  })
  return {
    bins,
    error: bins.reduce(
      (sum, d) =>
        sum + (Math.abs(d.confidence - d.right) * d.edits) / judged.length,
      0
    )
  }
}
