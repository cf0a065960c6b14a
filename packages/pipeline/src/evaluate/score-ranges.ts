/** Precision, recall and their harmonic mean, 0–1. */
export interface F1 {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function f1Of(right: number, found: number, expected: number): F1 {
  const precision = found > 0 ? right / found : 0
  const recall = expected > 0 ? right / expected : 0
  return {precision, recall, f1: harmonicMean(precision, recall)}
}

export function harmonicMean(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0
}
