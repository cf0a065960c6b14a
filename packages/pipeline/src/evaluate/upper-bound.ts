/**
 * The rate that is exceeded with a probability of 5% at most, where `count`
 * events were seen in `trials`: the exact bound of a Poisson count (Garwood
 * 1936); with no event it is 3 ÷ trials. For shares it errs on the safe side.
 * Events are taken for independent.
 */
export function upperBound(count: number, trials: number): number {
  if (trials === 0) return Number.POSITIVE_INFINITY
  let low = count
  let high = count + 5 * Math.sqrt(count + 1) + 5
  for (let i = 0; i < 60; i++) {
    const mean = (low + high) / 2
    if (atMost(count, mean) > 0.05) low = mean
    else high = mean
  }
  return high / trials
}

/** Probability of at most `count` events where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let term = -mean
  let sum = Math.exp(term)
  for (let k = 1; k <= count; k++) {
    term += Math.log(mean / k)
    sum += Math.exp(term)
  }
  return sum
}
