/** Evidence of one clause for having been spun. */
export interface Evidence {
  /** ln of how much likelier the clause is as spun text than as clean text. */
  readonly gain: number
  readonly opensLine: boolean
}

/** Probability of passing between clean and spun text, within a line and at a line break. */
const inside = changeCosts(0.01)
const atLine = changeCosts(0.1)

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
  // Log probability of the clauses so far, ending spun.
  const forward = new Float64Array(length)
  let clean = Math.log(0.5)
  let open = Math.log(0.5)
  for (const [index, {gain, opensLine}] of evidence.entries()) {
    if (index > 0) {
      const {stay, turn} = opensLine ? atLine : inside
      const before = clean
      clean = addLogs(clean + stay, open + turn)
      open = addLogs(open + stay, before + turn)
    }
    open += gain
    forward[index] = open
  }
  const total = addLogs(clean, open)
  let cleanRest = 0
  let openRest = 0
  for (let i = length - 1; i >= 0; i--) {
    spun[i] = Math.exp((forward[i] as number) + openRest - total)
    const {gain, opensLine} = evidence[i] as Evidence
    const {stay, turn} = opensLine ? atLine : inside
    openRest += gain
    const before = cleanRest
    cleanRest = addLogs(cleanRest + stay, openRest + turn)
    openRest = addLogs(openRest + stay, before + turn)
  }
  return spun
}

function addLogs(a: number, b: number): number {
  return a > b
    ? a + Math.log1p(Math.exp(b - a))
    : b + Math.log1p(Math.exp(a - b))
}

/** ln of the probabilities of staying and of passing over. */
function changeCosts(change: number): {stay: number; turn: number} {
  return {stay: Math.log(1 - change), turn: Math.log(change)}
}
