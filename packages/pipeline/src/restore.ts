export {isMarkdown} from './is-markdown.ts'
export {loadGlossary} from './load-glossary.ts'
export {loadModel} from './load-model.ts'
export {loadRestorer} from './load-restorer.ts'
export {type LocatedMessage, locateMessages} from './locate-messages.ts'
export {markGaps} from './mark-gaps.ts'
export {planOutputs} from './plan-outputs.ts'
export {type Input, readInput} from './read-input.ts'
export {replaceFile} from './replace-file.ts'
export {
  longestDocument,
  type RestoredBlock,
  type RestoredText,
  restoreBlocks,
  restoreText
} from './restore-text.ts'
export {writeFile} from './write-file.ts'
