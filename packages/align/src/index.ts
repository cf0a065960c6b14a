export type {Dictionary, DictionaryEntry} from './dictionary/dictionary.ts'
export {DictionaryError} from './dictionary/dictionary-error.ts'
export {readDictionary} from './dictionary/read-dictionary.ts'
export {
  createTermFinder,
  findTerms,
  type Mention,
  type TermFinder
} from './links/find-terms.ts'
export {
  createUnitLinker,
  linkUnit,
  type UnitLinker
} from './links/link-unit.ts'
export {segmentWithDictionary} from './segment-with-dictionary.ts'
export type {AlignResources} from './sentences/align-resources.ts'
export {
  type AlignOptions,
  alignSentences,
  type Bead
} from './sentences/align-sentences.ts'
export {englishRules} from './sentences/english-rules.ts'
export type {Paragraphs} from './sentences/paragraphs.ts'
export {splitEnglish} from './sentences/split-english.ts'
