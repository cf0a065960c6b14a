import {
  combineMemories,
  createPattern,
  type Difference,
  type MemoryHit,
  type MemoryMatch,
  type MemorySide,
  markDifferences
} from '@zhengben/translate/memory'
import type {Project} from '../project.ts'
import {UsageError} from '../usage-error.ts'
import {findMemories} from './find-memories.ts'
import {openMemories} from './open-memories.ts'

export type {Difference, MemoryHit, MemorySide}

interface SearchPlace {
  /** As given on the command line; those of the project where empty. */
  readonly memories: ReadonlyArray<string>
  readonly project: Project
  readonly cwd: string
  /** How many entries to give. */
  readonly most: number
}

export interface MatchOptions extends SearchPlace {
  /** A segment to translate. */
  readonly text: string
  /** The least score that counts, 1–101. */
  readonly minimum: number
}

/** A translation of a segment like the one asked for. */
export interface MarkedMatch extends MemoryMatch {
  /** What was done to the text of the memory to make it the one asked for. */
  readonly differences: ReadonlyArray<Difference>
}

export interface ConcordanceOptions extends SearchPlace {
  /** As `createPattern` reads it. */
  readonly text: string
  /** Where to look: in the language of `text` where absent. */
  readonly side: MemorySide | undefined
}

export interface Concordance {
  readonly side: MemorySide
  readonly hits: ReadonlyArray<MemoryHit>
  /** Whether there are more than was asked for. */
  readonly hasMore: boolean
}

/** Translations of the segments most like a text, best first. */
export async function findMatches(
  options: MatchOptions
): Promise<Array<MarkedMatch>> {
  const {text, minimum, most} = options
  return useMemories(options, (memories) =>
    combineMemories(memories)
      .find({source: text}, {minimum, most})
      .map((match) => {
        const {source, found} = match.entry
        const alike = found === text ? found : source
        return {...match, differences: markDifferences(alike, text)}
      })
  )
}

/** The entries in whose texts a pattern occurs. */
export async function findConcordance(
  options: ConcordanceOptions
): Promise<Concordance> {
  const {text, most} = options
  const side =
    options.side ?? (/\p{Script=Han}/u.test(text) ? 'source' : 'target')
  const pattern = createPattern(text)
  if (!pattern)
    throw new UsageError(
      `Unexpected text ${JSON.stringify(text)}, expected words to look for`
    )
  return useMemories(options, (memories) => {
    const hits = memories
      .flatMap((d) => d.search(pattern, {side, most: most + 1}))
      .slice(0, most + 1)
    return {side, hits: hits.slice(0, most), hasMore: hits.length > most}
  })
}

type Memories = Awaited<ReturnType<typeof openMemories>>

async function useMemories<T>(
  {memories, project, cwd}: SearchPlace,
  use: (memories: readonly [Memories[number], ...Memories]) => T
): Promise<T> {
  const paths = await findMemories(memories, project, cwd)
  const [first, ...others] = await openMemories(paths, cwd)
  if (!first)
    throw new UsageError(
      'Unexpected absence of a memory, expected --memory FILE, or one of the project; make it with zhengben memory import FILE.tmx'
    )
  try {
    return use([first, ...others])
  } finally {
    for (const memory of [first, ...others]) memory.close()
  }
}
