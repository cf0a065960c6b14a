import {createMemory, type MemoryStore} from '@zhengben/translate/memory'
import {toMemoryEntry} from '../adapters/memory/stored-entry.ts'
import {InputError} from '../input-error.ts'
import {readTmxEntries} from '../memory/read-tmx-entries.ts'

/**
 * The translations in a TMX file from Chinese into English. Units that follow
 * each other are taken for neighbours in their document; inline codes are left
 * out.
 * @throws {InputError} where it cannot be read or holds no such translation.
 */
export async function readMemory(
  path: string,
  cwd: string
): Promise<MemoryStore> {
  const memory = createMemory()
  await readTmxEntries(path, path, cwd, {
    entry: (entry) => memory.add(toMemoryEntry(entry))
  })
  if (memory.size === 0)
    throw new InputError(
      path,
      `Unexpected memory ${path} without translations from zh into en`
    )
  return memory
}
