import {basename, join, normalize, resolve} from 'node:path'
import {UsageError} from './usage-error.ts'

/**
 * Where each input is written under `folder`: under its relative path as the
 * user gave it, or under its bare name where that leads out of the working
 * folder. Standard input becomes `stdin.txt`.
 * @throws {UsageError} where two inputs would share a file, or an output
 *   would replace an input.
 */
export function planOutputs(
  inputs: ReadonlyArray<string>,
  folder: string,
  cwd: string
): Map<string, string> {
  const plan = new Map<string, string>()
  const taken = new Map<string, string>()
  const sources = new Set(inputs.map((d) => resolve(cwd, d)))
  for (const input of inputs) {
    const output = resolve(cwd, folder, placeOf(input))
    const other = taken.get(output)
    if (other !== undefined)
      throw new UsageError(
        `Unexpected inputs ${other} and ${input} for one output ${join(folder, placeOf(input))}; restore them in two runs`
      )
    if (sources.has(output))
      throw new UsageError(
        `Unexpected output ${output}, which is an input; use --in-place to replace inputs`
      )
    taken.set(output, input)
    plan.set(input, output)
  }
  return plan
}

function placeOf(input: string): string {
  if (input === '-') return 'stdin.txt'
  const path = normalize(input)
  return /^(?:[/\\]|[a-z]:|\.\.)/i.test(path) ? basename(path) : path
}
