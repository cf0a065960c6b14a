/** Odds of one place are counted up to this, in nats: a model errs. */
const most = 8
const rates = [0.05, 0.2, 0.5, 0.8, 0.95, 0.99]

/**
 * The rate at which a document writes one character for another, 0 if it
 * rather does not. A page that a bad table wrote does so nearly always, so that
 * one that also holds the right character is doubtful.
 *
 * @param odds ln odds of each place that it stands for the other.
 * @param written How often the document writes the other one right.
 * @param prior −ln of the probability that a document is damaged so.
 */
export function estimateDamage(
  odds: ReadonlyArray<number>,
  written: number,
  prior: number
): number {
  let best = 0
  let bestGain = prior
  for (const rate of rates) {
    let gain = written * Math.log1p(-rate)
    for (const one of odds)
      gain += Math.max(0, Math.min(one, most) + Math.log(rate))
    if (gain <= bestGain) continue
    bestGain = gain
    best = rate
  }
  return best
}
