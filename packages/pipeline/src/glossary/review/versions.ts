import {createHash} from 'node:crypto'
import type {GlossaryFile} from '@zhengben/glossary'

/** A name for each version of each file, by path. */
export function nameVersions(
  files: ReadonlyArray<GlossaryFile>
): Record<string, string> {
  return Object.fromEntries(
    files.map(({path, value}) => [
      path,
      createHash('sha256').update(value).digest('hex')
    ])
  )
}

/** Paths of files that are not what they were, or are gone, or new. */
export function findChanged(
  then: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>
): Array<string> {
  const paths = new Set([...Object.keys(then), ...Object.keys(now)])
  return [...paths].filter((d) => then[d] !== now[d]).sort()
}
