/** Evidence of one clause for having been spun. */
export interface Evidence {
  /** ln of how much likelier the clause is as spun text than as clean text. */
  readonly gain: number
  readonly opensLine: boolean
}

/** Probability of passing between clean and spun text, within a line and at a line break. */
const switchInside = 0.01
const switchAtLine = 0.1

/**
 * Tell spun stretches of a spun document from clean ones (titles, quotations)
 * by a two-state hidden Markov model over its clauses. Gives the probability of
 * each clause of lying in a spun stretch.
 */
export function findSectionStates(
  evidence: ReadonlyArray<Evidence>
): Float64Array {
  const length = evidence.length
  const spun = new Float64Array(length)
  if (length === 0) return spun
  // Log probabilities of the clauses so far, ending clean and ending spun.
  const forward: Array<readonly [number, number]> = []
  let clean = Math.log(0.5)
  let open = Math.log(0.5)
  for (const [index, {gain, opensLine}] of evidence.entries()) {
    if (index > 0) [clean, open] = pass(clean, open, opensLine)
    open += gain
    forward.push([clean, open])
  }
  const total = addLogs(clean, open)
  let cleanRest = 0
  let openRest = 0
  for (let i = length - 1; i >= 0; i--) {
    const [, openSoFar] = forward[i] as readonly [number, number]
    spun[i] = Math.exp(openSoFar + openRest - total)
    const {gain, opensLine} = evidence[i] as Evidence
    ;[cleanRest, openRest] = pass(cleanRest, openRest + gain, opensLine)
  }
  return spun
}

function pass(
  clean: number,
  open: number,
  opensLine: boolean
): [clean: number, open: number] {
  const change = opensLine ? switchAtLine : switchInside
  const stay = Math.log(1 - change)
  const turn = Math.log(change)
  return [
    addLogs(clean + stay, open + turn),
    addLogs(open + stay, clean + turn)
  ]
}

function addLogs(a: number, b: number): number {
  return a > b
    ? a + Math.log1p(Math.exp(b - a))
    : b + Math.log1p(Math.exp(a - b))
}
