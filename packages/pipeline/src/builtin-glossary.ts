import {stat} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {UsageError} from './usage-error.ts'

/**
 * The folder of the glossary that comes with the program: the copy packed into
 * an installed package, else the one of the repository this file stands in.
 */
export async function findBuiltinGlossary(): Promise<string> {
  for (const place of ['../glossary', '../../../glossary']) {
    const folder = fileURLToPath(new URL(place, import.meta.url))
    const found = await stat(`${folder}/variants`).catch(() => undefined)
    if (found?.isDirectory()) return folder
  }
  throw new UsageError(
    'Cannot find the glossary that comes with the program; install it again, or run with --no-glossary'
  )
}
