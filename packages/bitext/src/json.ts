import type {Bitext} from './bitext.ts'
import {validateBitext} from './validate.ts'

/** The bitext as JSON, two-space indented, with a final newline. */
export function stringifyBitext(bitext: Bitext): string {
  return `${JSON.stringify(bitext, undefined, 2)}\n`
}

/**
 * Read what `stringifyBitext` wrote.
 * @throws {TypeError} where the text is not JSON or not a valid bitext; the
 *   message names the first three problems.
 */
export function parseBitext(json: string): Bitext {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new TypeError(`Cannot read bitext: ${(error as Error).message}`)
  }
  const problems = validateBitext(value)
  if (problems.length > 0)
    throw new TypeError(
      `Cannot read bitext: ${problems.slice(0, 3).join('; ')}`
    )
  return value as Bitext
}
