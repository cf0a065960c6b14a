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
export {type CheckResources, checkUnits} from './check/check-units.ts'
export {
  type Finding,
  optionalRules,
  type RuleId,
  type RuleLevel,
  type RuleLevels,
  ruleIds,
  type Severity
} from './check/finding.ts'
export {createRenderings, type Renderings} from './check/renderings.ts'
export type {CheckUnit, InlineCode, UnitText} from './check/unit.ts'
export {createMemory} from './memory/create-memory.ts'
export {type Difference, markDifferences} from './memory/mark-differences.ts'
export type {
  FindOptions,
  MemoryEntry,
  MemoryMatch,
  MemoryQuery,
  MemoryStore
} from './memory/memory-store.ts'
export {similarity} from './memory/similarity.ts'
