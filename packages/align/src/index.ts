export type {Constraint, SentenceSet} from './constraints/constraint.ts'
export {ContradictionError} from './constraints/contradiction-error.ts'
export {
  type CutText,
  correctSentences
} from './corrections/correct-sentences.ts'
export type {
  Correction,
  CorrectionProblem,
  PlaceName,
  SentenceName,
  SentenceNames
} from './corrections/correction.ts'
export {createSentenceNamer} from './corrections/create-sentence-namer.ts'
export {recutSentences} from './corrections/recut-sentences.ts'
export {
  type ResolvedCorrections,
  resolveCorrections
} from './corrections/resolve-corrections.ts'
export type {Dictionary, DictionaryEntry} from './dictionary/dictionary.ts'
export {DictionaryError} from './dictionary/dictionary-error.ts'
export {readDictionary} from './dictionary/read-dictionary.ts'
export {rememberLookups} from './dictionary/remember-lookups.ts'
export {
  type Coverage,
  type CoverageMeter,
  type CoveredWord,
  createCoverageMeter
} from './links/create-coverage-meter.ts'
export {
  createTermFinder,
  findTerms,
  type Mention,
  type TermFinder
} from './links/find-terms.ts'
export {linkTokens, type TokenizedPair} from './links/link-tokens.ts'
export {
  createUnitLinker,
  linkUnit,
  type UnitLinker
} from './links/link-unit.ts'
export type {TokenLink} from './links/token-table.ts'
export {findChineseQuantities} from './numbers/find-chinese-quantities.ts'
export {findEnglishQuantities} from './numbers/find-english-quantities.ts'
export {formatNumber} from './numbers/format-number.ts'
export type {Quantity} from './numbers/quantity.ts'
export {readChineseNumber} from './numbers/read-chinese-number.ts'
export {readEnglishNumber} from './numbers/read-english-number.ts'
export {segmentWithDictionary} from './segment-with-dictionary.ts'
export type {AlignResources} from './sentences/align-resources.ts'
export {type AlignOptions, alignSentences} from './sentences/align-sentences.ts'
export type {Bead, ScoredBead} from './sentences/bead.ts'
export type {Embeddings} from './sentences/embeddings.ts'
export {englishRules} from './sentences/english-rules.ts'
export type {Paragraphs} from './sentences/paragraphs.ts'
export {splitEnglish} from './sentences/split-english.ts'
export {plainSyllable} from './words/plain-syllable.ts'
export {stem} from './words/stem.ts'
export {type EnglishWord, tokenizeEnglish} from './words/tokenize-english.ts'
export {toWadeGiles} from './words/wade-giles.ts'
