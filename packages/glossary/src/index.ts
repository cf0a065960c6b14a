export {checkGlossary} from './check/check-glossary.ts'
export type {Finding} from './check/finding.ts'
export {fixFile} from './check/fix-file.ts'
export {
  keepColumns,
  segmentationColumns,
  termColumns,
  variantColumns
} from './columns.ts'
export {compareCodePoints} from './compare-code-points.ts'
export {applyDecisions} from './decisions/apply-decisions.ts'
export type {
  DecidedTable,
  DecisionOutcome,
  GlossaryDecision
} from './decisions/glossary-decision.ts'
export {
  diffGlossaries,
  type Row,
  type RowChange
} from './diff/diff-glossaries.ts'
export type {
  Glossary,
  KeepRow,
  RowPlace,
  RowStatus,
  SegmentationRow,
  TermRow,
  VariantRow
} from './glossary.ts'
export {createMatcher, type Match, type Matcher} from './matcher.ts'
export {mergeGlossaries} from './merge-glossaries.ts'
export type {Problem} from './problem.ts'
export type {
  ConcordanceLine,
  Evidence,
  EvidenceSource,
  Proposal,
  ProposedOriginal,
  RetirementProposal,
  TermProposal
} from './proposal.ts'
export {readGlossary} from './read-glossary.ts'
export type {GlossaryFile} from './read-table.ts'
export {selectLongest} from './select-longest.ts'
export {selectRows} from './select-rows.ts'
export {
  type MergedProposals,
  mergeProposals,
  type ProposedRow
} from './suggest/merge-proposals.ts'
export {type RowUse, suggestRetirements} from './suggest/suggest-retirements.ts'
export {suggestTerms, type UnitWords} from './suggest/suggest-terms.ts'
