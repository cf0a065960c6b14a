export type {NamedSightings} from './change/stays-clean.ts'
export {
  createTouchFinder,
  learnsRates,
  type Touch
} from './change/touch-finder.ts'
export type {Decision, DecisionProblem} from './decisions/decision.ts'
export {
  type DecidedRestoration,
  followDecisions
} from './decisions/follow-decisions.ts'
export {type RowVerdict, tallyDecisions} from './decisions/tally-decisions.ts'
export {costOf} from './decode/cost-of.ts'
export type {DocumentScript} from './document/detect-script.ts'
export {followHand} from './follow-hand.ts'
export {LanguageModel} from './model/language-model.ts'
export {
  LanguageModelError,
  readLanguageModel
} from './model/read-language-model.ts'
export type {RestoreResources} from './resources.ts'
export {
  createRestorer,
  createStagedRestorer,
  type Finished,
  type Restoration,
  type RestoreOptions,
  type Restorer,
  restore,
  type StagedRestorer,
  type Uncovered
} from './restore.ts'
export {
  default as retextRestore,
  type RetextRestoreOptions
} from './retext-restore.ts'
export {type ExampleResult, runExamples} from './run-examples.ts'
export {segmentWithModel} from './segment-with-model.ts'
export type {EnglishSide} from './suggest/english-evidence.ts'
export type {Occurrence, SuggestText} from './suggest/find-forms.ts'
export {type LearntPair, learnPairs} from './suggest/learn-pairs.ts'
export {
  type Suggestion,
  type SuggestOptions,
  suggestVariants
} from './suggest/suggest-variants.ts'
export {createThesaurus, type Thesaurus} from './suggest/thesaurus.ts'
