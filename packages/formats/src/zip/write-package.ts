import {strToU8, zipSync} from 'fflate'
import type {Element} from 'xast'
import {writeXmlDocument} from '../xml/document.ts'

/** The first day that ZIP knows; the clock has no part in a file's bytes. */
const mtime = new Date(1980, 0, 1)

/**
 * The archive of XML files, trees or written already, in the order given. The
 * same parts give the same bytes.
 */
export function writePackage(
  parts: Readonly<Record<string, Element | string>>
): Uint8Array {
  return writeFiles(
    Object.entries(parts).map(([path, part]) => [
      path,
      strToU8(typeof part === 'string' ? part : writeXmlDocument(part))
    ])
  )
}

/** The archive of files, in the order given. The same files give the same bytes. */
export function writeFiles(
  files: ReadonlyArray<readonly [path: string, value: Uint8Array]>
): Uint8Array {
  return zipSync(Object.fromEntries(files), {mtime})
}
