import {lstat, mkdir, rename, rm, writeFile as write} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {explainSystemError} from './explain-system-error.ts'
import {InputError} from './input-error.ts'
import {OutputError} from './output-error.ts'

/**
 * Write a whole file or nothing: into a temporary file in the same folder,
 * which then takes the name. Folders that are missing are made. A value that
 * comes in parts is never held whole. A file that is write-protected stays.
 * @throws {OutputError} where the file cannot be written.
 * @throws what making the parts throws.
 */
export async function writeFile(
  path: string,
  value: string | Uint8Array | AsyncIterable<Uint8Array>,
  mode = 0o666
): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  await refuseProtected(path)
  try {
    await mkdir(folder, {recursive: true})
    await write(temporary, value, {mode})
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => undefined)
    if (error instanceof InputError) throw error
    throw new OutputError(`Cannot write ${path}: ${explainSystemError(error)}`)
  }
}

/** Taking the name of a file asks for no permission to write to it. */
async function refuseProtected(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined)
  if (found?.isFile() && (found.mode & 0o222) === 0)
    throw new OutputError(
      `Cannot write ${path}: it is write-protected; take the protection off, or write to another file`
    )
}
