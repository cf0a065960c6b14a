import {readFile} from 'node:fs/promises'
import {type Dictionary, readDictionary} from '@zhengben/align'
import {indexUrl} from '@zhengben/cedict'
import {explainSystemError} from './explain-system-error.ts'
import {UsageError} from './usage-error.ts'

/**
 * The index of CC-CEDICT.
 * @throws {UsageError} where it is missing or damaged.
 */
export async function loadDictionary(): Promise<Dictionary> {
  const bytes = await readFile(indexUrl).catch((error) => {
    throw new UsageError(
      `Cannot read the dictionary: ${explainSystemError(error)}; build it with npm run build`
    )
  })
  try {
    return readDictionary(bytes)
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
