export {createChineseSplitter, type Splitter} from './chinese-splitter.ts'
export {countFamilies} from './count-families.ts'
export {type Decisions, loadDecisions} from './decisions/load-decisions.ts'
export {reportDecisions} from './decisions/report-decisions.ts'
export {
  type Explanation,
  explainEdits,
  type WeighedReading
} from './explain-edits.ts'
export {warnOfMarkup} from './find-markup.ts'
export {findSources} from './find-sources.ts'
export {isMarkdown} from './is-markdown.ts'
export {loadGlossary} from './load-glossary.ts'
export {loadModel} from './load-model.ts'
export {loadRestorer} from './load-restorer.ts'
export {type LocatedMessage, locateMessages} from './locate-messages.ts'
export {markGaps} from './mark-gaps.ts'
export {pairSentences, type SentencePair} from './pair-sentences.ts'
export {planOutputs} from './plan-outputs.ts'
export {type Input, readInput} from './read-input.ts'
export {replaceFile} from './replace-file.ts'
export {
  longestDocument,
  type RestoredBlock,
  type RestoredText,
  refuseLong,
  restoreBlocks,
  restoreText
} from './restore-text.ts'
export {openTextStream, type TextStream} from './stream-text.ts'
export {writeFile} from './write-file.ts'
