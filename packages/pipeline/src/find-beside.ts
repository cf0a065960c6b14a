import {stat} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'

/**
 * What people said of a text stands beside it: in `NAME.KIND.yaml`, or in
 * `KIND.yaml` where the text is the source of a document's folder. Undefined
 * where there is no such file.
 */
export async function findBeside(
  source: string,
  kind: 'alignment' | 'decisions',
  cwd: string
): Promise<string | undefined> {
  if (source === '-') return
  const name = basename(source, extname(source))
  const file = name === 'source' ? `${kind}.yaml` : `${name}.${kind}.yaml`
  const path = join(dirname(source), file)
  const found = await stat(resolve(cwd, path)).catch(() => undefined)
  return found?.isFile() ? path : undefined
}
