import {InputError} from '../../input-error.ts'
import type {TrialFile} from './find-texts.ts'
import {orderResults} from './order-results.ts'
import type {TrialResult, Trier} from './try-text.ts'

/** What came of trying texts. */
export interface TrialRun {
  readonly results: ReadonlyArray<TrialResult>
  /** Texts that were looked at, and those that were restored. */
  readonly texts: number
  readonly restored: number
  /** UTF-16 units looked at. */
  readonly characters: number
  readonly skipped: ReadonlyArray<InputError>
}

/**
 * Try the texts of files in two rounds: those first in which a form of a
 * changed row stands as they were found, which is nearly all that matters and
 * known soon; then the others, unless `isFast`.
 */
export async function runTrials(
  files: ReadonlyArray<TrialFile>,
  {stands, tryText}: Trier,
  options: {
    readonly isFast: boolean
    readonly onStep: (text: string) => void
    readonly onResults: (results: ReadonlyArray<TrialResult>) => Promise<void>
  }
): Promise<TrialRun> {
  const {isFast, onStep, onResults} = options
  const all: Array<TrialResult> = []
  const skipped: Array<InputError> = []
  const others: Array<TrialFile> = []
  const counts = {texts: 0, restored: 0, characters: 0}
  for (const isFirst of isFast ? [true] : [true, false]) {
    const results: Array<TrialResult> = []
    for (const file of isFirst ? files : others) {
      onStep(file.path)
      try {
        const texts = await file.read()
        if (isFirst) {
          counts.texts += texts.length
          for (const {value} of texts) counts.characters += value.length
          if (!texts.some(stands)) {
            others.push(file)
            continue
          }
        }
        for (const text of texts) {
          const {result, isRestored} = await tryText(text)
          if (isRestored) counts.restored++
          if (result) results.push(result)
        }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        skipped.push(error)
      }
    }
    const ordered = orderResults(results)
    if (ordered.length > 0) await onResults(ordered)
    all.push(...ordered)
  }
  return {results: all, ...counts, skipped}
}
