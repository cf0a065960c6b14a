import type {Decision} from '@zhengben/restore'
import {InputError} from '../input-error.ts'
import {loadDecisions} from './load-decisions.ts'

/**
 * What people decided about texts, all together, from the files beside them.
 * Files that are wrong are left to `onError`.
 */
export async function collectDecisions(
  sources: ReadonlyArray<string>,
  cwd: string,
  onError: (error: InputError) => void
): Promise<Array<Decision>> {
  const result: Array<Decision> = []
  for (const source of sources)
    try {
      const decisions = await loadDecisions(source, cwd)
      result.push(...(decisions?.entries ?? []))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      onError(error)
    }
  return result
}
