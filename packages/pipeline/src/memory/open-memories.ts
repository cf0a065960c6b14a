import {resolve} from 'node:path'
import {
  inMemory,
  openMemory,
  type SqliteMemory
} from '../adapters/sqlite-memory.ts'
import {isTmx} from './find-memories.ts'

/**
 * Open memories for looking up; TMX files are read whole into one that lives
 * as long as the program.
 * @throws {InputError} where a TMX file is wrong.
 * @throws {OutputError} where another file cannot be opened.
 */
export async function openMemories(
  paths: ReadonlyArray<string>,
  cwd: string
): Promise<Array<SqliteMemory>> {
  const memories: Array<SqliteMemory> = []
  try {
    for (const path of paths)
      if (isTmx(path)) {
        // Whoever looks up in a store need not load an XML parser.
        const {readTmxEntries} = await import('./read-tmx-entries.ts')
        const memory = openMemory(inMemory, {readOnly: false})
        memories.push(memory)
        await memory.transact(() =>
          readTmxEntries(path, path, cwd, {entry: (d) => void memory.put(d)})
        )
      } else memories.push(openMemory(resolve(cwd, path), {readOnly: true}))
    return memories
  } catch (error) {
    for (const memory of memories) memory.close()
    throw error
  }
}
