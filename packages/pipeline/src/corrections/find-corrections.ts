import {stat} from 'node:fs/promises'
import {basename, dirname, extname, join, resolve} from 'node:path'

/**
 * The corrections that stand beside a text: `NAME.alignment.yaml`, or
 * `alignment.yaml` where the text is the source of a document's folder.
 * Undefined where there are none.
 */
export async function findCorrections(
  source: string,
  cwd: string
): Promise<string | undefined> {
  if (source === '-') return
  const name = basename(source, extname(source))
  const file = name === 'source' ? 'alignment.yaml' : `${name}.alignment.yaml`
  const path = join(dirname(source), file)
  const found = await stat(resolve(cwd, path)).catch(() => undefined)
  return found?.isFile() ? path : undefined
}
