import {realpath} from 'node:fs/promises'
import {resolve} from 'node:path'
import {UsageError} from './usage-error.ts'

/**
 * Make sure that no output takes the place of an input, by whatever name or
 * link it is called. What is not there yet, or is standard input, is no input.
 * @throws {UsageError} that names the output.
 */
export async function refuseInputs(
  outputs: ReadonlyArray<string>,
  inputs: ReadonlyArray<string>,
  cwd: string
): Promise<void> {
  const find = (path: string): Promise<string | undefined> =>
    realpath(resolve(cwd, path)).catch(() => undefined)
  const places = new Set(
    await Promise.all(inputs.filter((d) => d !== '-').map(find))
  )
  for (const output of outputs) {
    const place = await find(output)
    if (place !== undefined && places.has(place))
      throw new UsageError(
        `Unexpected output ${output}, which is an input; write to another file`
      )
  }
}
