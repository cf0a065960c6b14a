export {
  type AnalyseOptions,
  type Analyser,
  type Analysis,
  createAnalyser,
  type JobDocument,
  type TermUse
} from './analyse/analyse-documents.ts'
export {
  type BandName,
  bandNames,
  defaultRates,
  type Rates
} from './analyse/bands.ts'
export {addCounts, countText, type TextCounts} from './analyse/count-text.ts'
export type {BandVolume, Volume, Weighted} from './analyse/volume.ts'
export {createMemory} from './memory/create-memory.ts'
export type {
  FindOptions,
  MemoryEntry,
  MemoryMatch,
  MemoryQuery,
  MemoryStore
} from './memory/memory-store.ts'
export {similarity} from './memory/similarity.ts'
