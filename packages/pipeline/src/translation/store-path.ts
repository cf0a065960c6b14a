import {basename, dirname, extname, join} from 'node:path'
import type {DocumentFiles} from '../find-documents.ts'

/** Where the translated units of a document are kept, whether they are there or not. */
export function storePath({translation, source}: DocumentFiles): string {
  if (translation !== undefined) return translation
  const name = basename(source, extname(source))
  const file = /^source$/i.test(name)
    ? 'translation.en.yaml'
    : `${name}.en.yaml`
  return join(dirname(source), file)
}
