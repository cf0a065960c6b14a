import {createFuzzyIndex} from './fuzzy-index.ts'
import type {
  MemoryEntry,
  MemoryMatch,
  MemoryQuery,
  MemoryStore
} from './memory-store.ts'

/** A memory that lives as long as the program. */
export function createMemory(entries: Iterable<MemoryEntry> = []): MemoryStore {
  const index = createFuzzyIndex()
  /** By number in the index: entries of one source stand together. */
  const bySource: Array<Array<MemoryEntry>> = []
  const numbers = new Map<string, number>()
  let size = 0
  const memory: MemoryStore = {
    get size() {
      return size
    },
    add(entry) {
      size++
      const {source, found} = entry
      const texts =
        found === undefined || found === source ? [source] : [source, found]
      for (const text of texts) {
        const known = numbers.get(text)
        if (known !== undefined) bySource[known]?.push(entry)
        else {
          numbers.set(text, index.add(text))
          bySource.push([entry])
        }
      }
    },
    find(query, {minimum, most, except}) {
      const accepts = (entry: MemoryEntry): boolean => entry.origin !== except
      const known = numbers.get(query.source)
      const same = (known === undefined ? [] : (bySource[known] ?? []))
        .filter(accepts)
        .map((entry) => ({entry, score: hasContext(entry, query) ? 101 : 100}))
        .sort((a, b) => b.score - a.score)
      if (same.length >= most || minimum >= 100)
        return same.filter((d) => d.score >= minimum).slice(0, most)
      const similar = index
        .find(query.source, {
          minimum,
          most,
          accept: (id) =>
            id !== known && (bySource[id] as Array<MemoryEntry>).some(accepts)
        })
        .flatMap(({id, score}) =>
          (bySource[id] as Array<MemoryEntry>)
            .filter(accepts)
            .map((entry): MemoryMatch => ({entry, score}))
        )
      // As restored and as found one entry may come twice.
      const seen = new Set<MemoryEntry>()
      return [...same, ...similar]
        .filter(({entry}) => !seen.has(entry) && seen.add(entry))
        .slice(0, most)
    }
  }
  for (const entry of entries) memory.add(entry)
  return memory
}

function hasContext(entry: MemoryEntry, query: MemoryQuery): boolean {
  return (
    entry.before !== undefined &&
    entry.after !== undefined &&
    entry.before === query.before &&
    entry.after === query.after
  )
}
