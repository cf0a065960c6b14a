import {createMemory, type MemoryStore} from '@zhengben/translate'
import type {JobReader} from '../analyse/create-job-reader.ts'
import {readMemory} from '../analyse/read-memory.ts'
import {findDocuments} from '../find-documents.ts'
import {InputError} from '../input-error.ts'
import type {Project} from '../project.ts'
import type {InputSource} from '../read-input.ts'

/** Where translations that were made before come from. */
export interface MemorySources {
  /** Memories in TMX. */
  readonly memories: ReadonlyArray<string>
  /** Whether translations in the corpus are a memory, too. */
  readonly usesCorpus: boolean
  readonly project: Project
  readonly input: InputSource
  /** Reads the documents of the corpus. */
  readonly jobs: JobReader
  /** Hears what is being read. */
  readonly onStep: (text: string) => void
  /** Hears what cannot be read. */
  readonly onError: (error: InputError) => void
}

/** One memory of all that was translated before; memories that were named stand first. */
export async function loadMemory({
  memories,
  usesCorpus,
  project,
  input,
  jobs,
  onStep,
  onError
}: MemorySources): Promise<MemoryStore> {
  const memory = createMemory()
  const trying = async (name: string, read: () => Promise<void>) => {
    onStep(name)
    await read().catch((error) => {
      if (!(error instanceof InputError)) throw error
      onError(error)
    })
  }
  for (const path of memories)
    await trying(path, async () => {
      for (const entry of await readMemory(path, input)) memory.add(entry)
    })
  if (!usesCorpus || project.root === undefined) return memory
  const documents = await findDocuments([], project, input.cwd, () => undefined)
  for (const document of documents)
    await trying(document.source, async () => {
      for (const entry of await jobs.readTranslation(document))
        memory.add(entry)
    })
  return memory
}
