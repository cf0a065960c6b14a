export type {
  Difference,
  MemoryHit,
  MemorySide
} from '@zhengben/translate/memory'
export {
  countMemory,
  exportMemory,
  type MemoryStatistics
} from './memory/export.ts'
export {type ImportResult, importMemory} from './memory/import.ts'
export {
  type Concordance,
  findConcordance,
  findMatches,
  type MarkedMatch
} from './memory/search.ts'
