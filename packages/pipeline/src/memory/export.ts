import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {writeTmxUnits} from '@zhengben/formats/memory'
import {
  type MemoryCounts,
  openMemory,
  type SqliteMemory
} from '../adapters/sqlite-memory.ts'
import type {Project} from '../project.ts'
import {refuseInputs} from '../refuse-inputs.ts'
import {writeFile} from '../write-file.ts'
import {mergeHeaders, toUnit} from './convert-tmx.ts'
import {findStore} from './find-memories.ts'

export interface StoreOptions {
  /** The memory; that of the project where absent. */
  readonly memory: string | undefined
  readonly project: Project
  readonly cwd: string
}

export interface ExportOptions extends StoreOptions {
  readonly output: string
}

/** Write a memory as TMX 1.4, in bounded memory: the whole file, or nothing. */
export async function exportMemory(
  options: ExportOptions
): Promise<{readonly memory: string; readonly entries: number}> {
  const {cwd, output} = options
  return useStore(options, async (memory, path) => {
    await refuseInputs([output], [path], cwd)
    await writeFile(resolve(cwd, output), encode(listPieces(memory)))
    return {memory: path, entries: memory.size}
  })
}

export interface MemoryStatistics extends MemoryCounts {
  readonly memory: string
  /** Of the file. */
  readonly bytes: number
}

/** What a memory holds. */
export async function countMemory(
  options: StoreOptions
): Promise<MemoryStatistics> {
  return useStore(options, async (memory, path) => ({
    memory: path,
    bytes: (await stat(memory.path)).size,
    ...memory.count()
  }))
}

async function useStore<T>(
  {memory, project, cwd}: StoreOptions,
  use: (memory: SqliteMemory, path: string) => Promise<T>
): Promise<T> {
  const path = findStore(memory, project, cwd)
  const store = openMemory(resolve(cwd, path), {readOnly: true})
  try {
    return await use(store, path)
  } finally {
    store.close()
  }
}

function* units(memory: SqliteMemory): Generator<ReturnType<typeof toUnit>> {
  for (const entry of memory.list()) yield toUnit(entry)
}

function listPieces(memory: SqliteMemory): AsyncGenerator<string> {
  return writeTmxUnits(mergeHeaders(memory.listHeaders()), units(memory))
}

/** Larger pieces are written sooner. */
async function* encode(
  pieces: AsyncIterable<string>
): AsyncGenerator<Uint8Array> {
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < 2 ** 16) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}
