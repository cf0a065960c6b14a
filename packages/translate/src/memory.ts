export {combineMemories} from './memory/combine-memories.ts'
export {createMemory} from './memory/create-memory.ts'
export {createPattern, type Pattern} from './memory/create-pattern.ts'
export {createDistance, type DistanceTo} from './memory/edit-distance.ts'
export {encodeUnits, hashText} from './memory/encode-units.ts'
export {listGrams} from './memory/list-grams.ts'
export {listWords} from './memory/list-words.ts'
export {type Difference, markDifferences} from './memory/mark-differences.ts'
export type {
  FindOptions,
  MemoryEntry,
  MemoryHit,
  MemoryMatch,
  MemoryQuery,
  MemorySearch,
  MemorySide,
  MemoryStore,
  SearchableMemory
} from './memory/memory-store.ts'
export {readUnits} from './memory/read-units.ts'
export {similarity, toPercent} from './memory/similarity.ts'
