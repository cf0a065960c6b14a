import {resolve} from 'node:path'
import type {MemoryStore} from '@zhengben/translate/memory'
import {openMemory, type SqliteMemory} from '../adapters/sqlite-memory.ts'
import {readMemory} from '../analyse/read-memory.ts'
import {InputError} from '../input-error.ts'
import {OutputError} from '../output-error.ts'
import type {Project} from '../project.ts'
import {findMemories, isTmx} from './find-memories.ts'
import {withOrigins} from './origin.ts'

/** Memories that segments are looked up in. */
export interface Lookups {
  readonly memories: ReadonlyArray<MemoryStore>
  /** Let go of the files. */
  close(): void
}

/**
 * Open the memories that were named, else those of the project; what cannot be
 * read is left to `onError`, and the others go on.
 */
export async function openLookups(
  named: ReadonlyArray<string>,
  project: Project,
  cwd: string,
  {
    onStep,
    onError
  }: {
    readonly onStep: (text: string) => void
    readonly onError: (error: InputError) => void
  }
): Promise<Lookups> {
  const memories: Array<MemoryStore> = []
  const stores: Array<SqliteMemory> = []
  for (const path of await findMemories(named, project, cwd))
    try {
      onStep(path)
      if (isTmx(path)) memories.push(await readMemory(path, cwd))
      else {
        const store = openMemory(resolve(cwd, path), {readOnly: true})
        stores.push(store)
        memories.push(withOrigins(store, project, cwd))
      }
    } catch (error) {
      if (error instanceof OutputError)
        onError(new InputError(path, error.message))
      else if (error instanceof InputError) onError(error)
      else throw error
    }
  return {
    memories,
    close: () => {
      for (const store of stores) store.close()
    }
  }
}
