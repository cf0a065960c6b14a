import type {MemoryStore} from './memory-store.ts'

/** Several memories as one; entries are added to the first, matches of earlier ones stand first. */
export function combineMemories(
  memories: readonly [MemoryStore, ...ReadonlyArray<MemoryStore>]
): MemoryStore {
  return {
    get size() {
      return memories.reduce((sum, d) => sum + d.size, 0)
    },
    add(entry) {
      memories[0].add(entry)
    },
    find(query, options) {
      return memories
        .flatMap((d) => d.find(query, options))
        .sort((a, b) => b.score - a.score)
        .slice(0, options.most)
    }
  }
}
