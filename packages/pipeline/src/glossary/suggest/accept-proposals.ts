import {readFile} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {
  type MergedProposals,
  mergeProposals,
  type Proposal
} from '@zhengben/glossary'
import {explainSystemError} from '../../explain-system-error.ts'
import {UsageError} from '../../usage-error.ts'
import {writeFile} from '../../write-file.ts'

export type AcceptedProposals = Omit<MergedProposals, 'value'>

/** An original less likely than this is left out of the row. */
const leastProbability = 0.15

/**
 * Write proposals into a variants file as rows with the status `proposed`, of
 * the family that the file is called after; nothing that stands there is lost.
 * @throws {UsageError} where the file is no table of variants or cannot be written.
 */
export async function acceptProposals(
  path: string,
  proposals: ReadonlyArray<Proposal>,
  cwd: string
): Promise<AcceptedProposals> {
  const absolute = resolve(cwd, path)
  if (!path.endsWith('.tsv'))
    throw new UsageError(
      `Unexpected file ${path}, expected a variants file *.tsv to write rows to`
    )
  const value = await readTable(absolute, path)
  const merged = mergeProposals(
    value === undefined ? undefined : {path, value},
    proposals.map((d) => ({
      variant: d.variant,
      layer: d.layer,
      originals: d.originals
        .filter((e, index) => index === 0 || e.probability >= leastProbability)
        .map((e) => e.value),
      families: [basename(path, '.tsv')],
      note: `${d.kind === 'hand' ? 'restored by hand' : 'found by the model'}, ${d.count} ${d.count === 1 ? 'time' : 'times'}`
    }))
  )
  if ('problems' in merged)
    throw new UsageError(
      merged.problems
        .map((d) => `${d.path}:${d.line}:${d.column} ${d.reason}`)
        .join('\n')
    )
  const {value: table, ...accepted} = merged
  if (table !== value) await writeFile(absolute, table)
  return accepted
}

async function readTable(
  absolute: string,
  shown: string
): Promise<string | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(absolute)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw new UsageError(`Cannot read ${shown}: ${explainSystemError(error)}`)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(
      bytes
    )
  } catch {
    throw new UsageError(
      `Unexpected bytes in ${shown} that are not UTF-8; save it as UTF-8 again, nothing was written`
    )
  }
}
