import type {TrialResult} from './try-text.ts'

/** Whether a result is a reason to think again. */
export function isWorse({isClean, wasClean, errors}: TrialResult): boolean {
  if (errors) return errors.after > errors.before
  return isClean && wasClean
}

/** New changes of clean texts first, then texts whose score fell, then the rest. */
export function orderResults(
  results: ReadonlyArray<TrialResult>
): Array<TrialResult> {
  return dropRepeats(results).sort((a, b) => urgencyOf(b) - urgencyOf(a))
}

function urgencyOf(result: TrialResult): number {
  if (result.wasClean) return result.isClean || isWorse(result) ? 3 : 2
  return isWorse(result) ? 1 : 0
}

/** Clean sentences are tried in several ways; what one way shows is shown once. */
function dropRepeats(results: ReadonlyArray<TrialResult>): Array<TrialResult> {
  const seen = new Set<string>()
  return results.filter((result) => {
    if (!result.isClean || result.errors) return true
    const keys = result.changes.map(
      (d) => `${result.path}:${result.start + d.range[0]} ${d.after}`
    )
    const isNew = keys.some((d) => !seen.has(d))
    for (const key of keys) seen.add(key)
    return isNew
  })
}
