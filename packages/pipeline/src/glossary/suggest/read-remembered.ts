import type {MemoryEntry} from '@zhengben/translate/memory'
import {toMemoryEntry} from '../../adapters/memory/stored-entry.ts'
import {openMemories} from '../../memory/open-memories.ts'
import {nameOrigin} from '../../memory/origin.ts'
import type {Project} from '../../project.ts'
import type {ReadText} from './read-text.ts'

interface RememberedRequest {
  readonly memories: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  readonly warn: (text: string) => void
}

/** Cutting more into words would take gigabytes. */
const mostEntries = 20_000

/** The translations in memories, but those of the texts themselves; the first of very many. */
export async function readRemembered(
  {memories, project, cwd, warn}: RememberedRequest,
  texts: ReadonlyArray<ReadText>
): Promise<Array<MemoryEntry>> {
  const own = new Set(texts.map((d) => nameOrigin(d.path, project, cwd)))
  const opened = await openMemories(memories, cwd)
  try {
    const entries: Array<MemoryEntry> = []
    for (const memory of opened)
      for (const stored of memory.list()) {
        if (own.has(stored.origin)) continue
        if (entries.length === mostEntries) {
          warn(
            `Terms are proposed from the first ${mostEntries} translations of the memories`
          )
          return entries
        }
        entries.push(toMemoryEntry(stored))
      }
    return entries
  } finally {
    for (const memory of opened) memory.close()
  }
}
