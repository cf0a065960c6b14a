import {readFile} from 'node:fs/promises'
import {modelUrl} from '@zhengben/lm-zh'
import {type LanguageModel, readLanguageModel} from '@zhengben/restore'
import {explainSystemError} from './explain-system-error.ts'
import {UsageError} from './usage-error.ts'

/**
 * The language model that comes with the program.
 * @throws {UsageError} where it is missing or damaged.
 */
export async function loadModel(): Promise<LanguageModel> {
  const bytes = await readFile(modelUrl).catch((error) => {
    throw new UsageError(
      `Cannot read the language model: ${explainSystemError(error)}`
    )
  })
  try {
    return readLanguageModel(bytes)
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
