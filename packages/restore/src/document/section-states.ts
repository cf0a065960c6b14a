/** Evidence of one clause for having been spun. */
export interface Evidence {
  /** ln of how much likelier the clause is as spun text than as clean text. */
  readonly gain: number
  readonly opensLine: boolean
}

/** What the evidence says of the document and of each clause. */
export interface SectionStates {
  /** ln of how much likelier the document is with spun parts than without. */
  readonly gain: number
  /** Probability of each clause of lying in a spun part, if there are any. */
  readonly spun: Float64Array
}

/** Probability of passing between clean and spun text, within a line and at a line break. */
const switchInside = 0.01
const switchAtLine = 0.1

/**
 * Tell spun stretches of a document from clean ones (titles, quotations) by a
 * two-state hidden Markov model over its clauses, forward and backward.
 */
export function findSectionStates(
  evidence: ReadonlyArray<Evidence>
): SectionStates {
  const length = evidence.length
  const spun = new Float64Array(length)
  if (length === 0) return {gain: 0, spun}
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
  return {gain: total, spun}
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
