import {type AnnotationRule, annotationRules} from './core/annotation-rules.ts'
import {type CodeRule, codeRules} from './core/code-rules.ts'
import {type FragmentRule, fragmentRules} from './core/fragment-rules.ts'
import {type HintRule, hintRules} from './core/hint-rules.ts'
import {type IdRule, idRules} from './core/id-rules.ts'
import {type LanguageRule, languageRules} from './core/language-rules.ts'
import {type PairRule, pairRules} from './core/pair-rules.ts'
import {type SegmentRule, segmentRules} from './core/segment-rules.ts'
import {type ChangeRule, changeRules} from './modules/change-rules.ts'
import {
  type FormatStyleRule,
  formatStyleRules
} from './modules/format-style-rules.ts'
import {type GlossaryRule, glossaryRules} from './modules/glossary-rules.ts'
import {type ItsRule, itsRules} from './modules/its-rules.ts'
import {type MatchRule, matchRules} from './modules/match-rules.ts'
import {type MetadataRule, metadataRules} from './modules/metadata-rules.ts'
import {type ResourceRule, resourceRules} from './modules/resource-rules.ts'
import {type SizeRule, sizeRules} from './modules/size-rules.ts'
import {
  type ValidationRule,
  validationRules
} from './modules/validation-rules.ts'
import {
  type StructureRule,
  structureRules
} from './structure/structure-rules.ts'
import type {Rules} from './violation.ts'

export type XliffRule =
  | StructureRule
  | IdRule
  | FragmentRule
  | LanguageRule
  | SegmentRule
  | CodeRule
  | PairRule
  | HintRule
  | AnnotationRule
  | MatchRule
  | GlossaryRule
  | FormatStyleRule
  | MetadataRule
  | ResourceRule
  | SizeRule
  | ValidationRule
  | ItsRule
  | ChangeRule

/** What XLIFF 2 asks of a document, by the ids that violations name. */
export const xliffRules: Rules<XliffRule> = {
  ...structureRules,
  ...idRules,
  ...fragmentRules,
  ...languageRules,
  ...segmentRules,
  ...codeRules,
  ...pairRules,
  ...hintRules,
  ...annotationRules,
  ...matchRules,
  ...glossaryRules,
  ...formatStyleRules,
  ...metadataRules,
  ...resourceRules,
  ...sizeRules,
  ...validationRules,
  ...itsRules,
  ...changeRules
}
