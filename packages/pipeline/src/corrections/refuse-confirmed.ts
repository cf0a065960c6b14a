import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {UsageError} from '../usage-error.ts'

/**
 * Make sure that links confirmed in InterText are not written over by a run
 * that does not follow them.
 * @throws {UsageError} that says how to keep them.
 */
export async function refuseConfirmed(
  output: string,
  followed: string | undefined,
  cwd: string
): Promise<void> {
  const path = resolve(cwd, output)
  if (!/\.alignment\.xml$/i.test(output)) return
  if (followed !== undefined && resolve(cwd, followed) === path) return
  const there = await readFile(path, 'utf8').catch(() => '')
  const count = there.match(/\bstatus\s*=\s*["']man["']/g)?.length ?? 0
  if (count > 0)
    throw new UsageError(
      `Unexpected output ${output}, which holds ${count} confirmed link${count === 1 ? '' : 's'}; follow it with --alignment ${output}, or write to another file`
    )
}
