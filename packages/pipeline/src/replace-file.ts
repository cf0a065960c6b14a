import {constants} from 'node:fs'
import {copyFile, lstat, readFile, realpath, stat} from 'node:fs/promises'
import {explainSystemError} from './explain-system-error.ts'
import {InputError} from './input-error.ts'
import {writeFile} from './write-file.ts'

/**
 * Put `value` in place of a file and keep what stood there as `NAME.orig`.
 * A `NAME.orig` with other content is never overwritten. A symbolic link stays
 * a link: the file it leads to is replaced. Permissions stay.
 * @throws {InputError} where the file would have to be given up.
 */
export async function replaceFile(
  path: string,
  value: string | Uint8Array
): Promise<void> {
  let target: string
  let mode: number
  try {
    target = await realpath(path)
    mode = (await stat(target)).mode & 0o7777
    await keep(target)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(
      path,
      `Cannot be replaced: ${explainSystemError(error)}`
    )
  }
  await writeFile(target, value, mode)
}

async function keep(path: string): Promise<void> {
  const copy = `${path}.orig`
  const there = await lstat(copy).catch(() => undefined)
  if (!there) return copyFile(path, copy, constants.COPYFILE_EXCL)
  const [kept, found] = await Promise.all([readFile(copy), readFile(path)])
  if (!kept.equals(found))
    throw new InputError(
      path,
      `Not replaced: ${copy} is there already and differs; move it away first`
    )
}
