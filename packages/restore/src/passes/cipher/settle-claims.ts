import type {Solution} from './solution.ts'

/** Times the claims are looked at again. */
const rounds = 3

/**
 * Let only one symbol have each character: the one that would lose most by
 * another. For the rest that character costs as much more.
 */
export function settleClaims(
  solutions: ReadonlyMap<string, Solution>
): ReadonlyMap<string, Solution> {
  const result = new Map(solutions)
  for (let round = 0; round < rounds; round++) {
    const owners = new Map<string, string>()
    for (const [symbol, {candidates, margin}] of result) {
      const value = candidates[0]?.value
      if (value === undefined) continue
      const rival = owners.get(value)
      const theirs = rival === undefined ? undefined : result.get(rival)
      if (theirs === undefined || theirs.margin < margin)
        owners.set(value, symbol)
    }
    for (const [symbol, solution] of result) {
      const [first] = solution.candidates
      if (first === undefined) continue
      const owner = owners.get(first.value)
      if (owner === undefined || owner === symbol) continue
      const cost = first.cost + (result.get(owner)?.margin ?? 0)
      const candidates = solution.candidates
        .map((d) => (d === first ? {...d, cost} : d))
        .sort((a, b) => a.cost - b.cost)
      result.set(symbol, {...solution, ...withMargin(candidates)})
    }
  }
  return result
}

/** The candidates, and how much dearer the second is than the first. */
export function withMargin(
  candidates: Solution['candidates']
): Pick<Solution, 'candidates' | 'margin'> {
  const [first, second] = candidates
  return {candidates, margin: first && second ? second.cost - first.cost : 0}
}
