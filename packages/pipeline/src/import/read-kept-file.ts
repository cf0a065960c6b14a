import {isUtf8} from 'node:buffer'
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {explainSystemError} from '../explain-system-error.ts'
import {OutputError} from '../output-error.ts'

/**
 * The text of a file that is to be added to; undefined where there is none.
 * @throws {OutputError} where it cannot be read, or holds bytes that would be
 *   lost when it is written again.
 */
export async function readKeptFile(
  path: string,
  cwd: string
): Promise<string | undefined> {
  const bytes = await readFile(resolve(cwd, path)).catch((error) => {
    if (error.code === 'ENOENT') return
    throw new OutputError(`Cannot read ${path}: ${explainSystemError(error)}`)
  })
  if (bytes && !isUtf8(bytes))
    throw new OutputError(
      `Cannot add to ${path}: unexpected bytes, expected UTF-8; save it in that encoding or move it away`
    )
  return bytes?.toString('utf8')
}
