import {createMemory, type MemoryStore} from '@zhengben/translate'
import type {JobReader} from '../analyse/create-job-reader.ts'
import {findDocuments} from '../find-documents.ts'
import {InputError} from '../input-error.ts'
import type {Project} from '../project.ts'

/** Where translations of this project come from. */
interface CorpusSources {
  /** Whether translations in the corpus are a memory. */
  readonly usesCorpus: boolean
  readonly project: Project
  readonly cwd: string
  /** Reads the documents of the corpus. */
  readonly jobs: JobReader
  /** Hears what is being read. */
  readonly onStep: (text: string) => void
  /** Hears what cannot be read. */
  readonly onError: (error: InputError) => void
}

/** A memory that new translations are added to, with those of the corpus. */
export async function loadMemory({
  usesCorpus,
  project,
  cwd,
  jobs,
  onStep,
  onError
}: CorpusSources): Promise<MemoryStore> {
  const memory = createMemory()
  if (!usesCorpus || project.root === undefined) return memory
  for (const document of await findDocuments([], project, cwd, () => undefined))
    try {
      onStep(document.source)
      for (const entry of await jobs.readTranslation(document))
        memory.add(entry)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      onError(error)
    }
  return memory
}
