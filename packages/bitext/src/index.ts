export {applyEdits, type Change} from './apply-edits.ts'
export {
  type Annotation,
  type AnnotationBody,
  type Bitext,
  type Entity,
  type Gloss,
  type Link,
  type LinkBody,
  type Note,
  type Reading,
  type Section,
  type Sentence,
  type TermMention,
  type Unit,
  type UnitState,
  unitsOf
} from './bitext.ts'
export {proseToSource, sourceToProse} from './carry-range.ts'
export {composeEdits} from './compose-edits.ts'
export {
  type Candidate,
  type Edit,
  type EditKind,
  editKinds,
  type Origin,
  type Step
} from './edit.ts'
export {invertEdits} from './invert-edits.ts'
export {parseBitext, stringifyBitext} from './json.ts'
export type {Message} from './message.ts'
export {createOffsetMap, type OffsetMap} from './offset-map.ts'
export {projectEdits} from './project-edits.ts'
export type {Block, Piece, Prose} from './prose.ts'
export {contains, overlaps, type Range} from './range.ts'
export {exceptionRules, type SegmentationRule} from './segmentation-rule.ts'
export {
  type BreakKind,
  createSentenceExceptions,
  type SentenceException,
  type SentenceExceptions
} from './sentence-exceptions.ts'
export {validateBitext} from './validate.ts'
