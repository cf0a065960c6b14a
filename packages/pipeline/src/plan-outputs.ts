import {stat} from 'node:fs/promises'
import {basename, join, normalize, resolve} from 'node:path'
import {UsageError} from './usage-error.ts'

const textName = /\.(?:txt|text|md|markdown)$/i

/**
 * Where each input is written under `folder`: under its relative path as the
 * user gave it, or under its bare name where that leads out of the working
 * folder. Standard input becomes `stdin.txt`. A single input is written to
 * `folder` itself where that is named as a text and is no folder yet.
 * @throws {UsageError} where two inputs would share a file, or an output
 *   would replace an input.
 */
export async function planOutputs(
  inputs: ReadonlyArray<string>,
  folder: string,
  cwd: string
): Promise<Map<string, string>> {
  const isFile =
    inputs.length === 1 &&
    textName.test(folder) &&
    !(await stat(resolve(cwd, folder)).catch(() => undefined))?.isDirectory()
  const plan = new Map<string, string>()
  const taken = new Map<string, string>()
  const sources = new Set(inputs.map((d) => resolve(cwd, d)))
  for (const input of inputs) {
    const place = isFile ? folder : join(folder, placeOf(input))
    const output = resolve(cwd, place)
    const other = taken.get(output)
    if (other !== undefined)
      throw new UsageError(
        `Unexpected inputs ${other} and ${input} for one output ${place}; restore them in two runs`
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
