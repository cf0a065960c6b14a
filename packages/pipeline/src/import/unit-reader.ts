import type {VFile} from 'vfile'
import {InputError} from '../input-error.ts'
import {
  readUnits,
  type StoredUnits,
  type UnitContext
} from '../translation/read-units.ts'
import type {Candidate} from './find-targets.ts'

export interface UnitReader {
  read(candidate: Candidate): Promise<StoredUnits>
  /** Nothing of a document that cannot be read. */
  tryRead(candidate: Candidate): Promise<StoredUnits | undefined>
  /** What was written is to be read again. */
  forget(candidate: Candidate, written: StoredUnits): void
  warnings(): Array<VFile>
}

/** Reads each document once; restoring takes time. */
export function createUnitReader(context: UnitContext): UnitReader {
  const known = new Map<string, StoredUnits>()
  const written = new Map<string, string>()
  const warnings = new Map<string, ReadonlyArray<VFile>>()
  const read = async ({document}: Candidate): Promise<StoredUnits> => {
    const {source} = document
    const translation = written.get(source)
    const stored =
      known.get(source) ??
      (await readUnits(
        {...document, ...(translation !== undefined && {translation})},
        context
      ))
    known.set(source, stored)
    warnings.set(source, stored.warnings)
    return stored
  }
  return {
    read,
    tryRead: (candidate) =>
      read(candidate).catch((error) => {
        if (!(error instanceof InputError)) throw error
        return undefined
      }),
    forget({document: {source}}, {path, yaml}) {
      known.delete(source)
      if (yaml === undefined) written.set(source, path)
    },
    warnings: () => [...warnings.values()].flat()
  }
}
