export {createEmbedder} from './adapters/embeddings.ts'
export {
  alignDocumentFiles,
  alignLines,
  alignTexts
} from './align-texts.ts'
export type {AlignedLink, AlignedTexts} from './aligned-texts.ts'
export {formatCorrection} from './corrections/format-correction.ts'
export {
  type Corrections,
  loadCorrections
} from './corrections/read-corrections.ts'
export {refuseConfirmed} from './corrections/refuse-confirmed.ts'
export {
  createCorrectionWriter,
  type Suggestion
} from './corrections/suggest-corrections.ts'
export {writeCorrections} from './corrections/write-corrections.ts'
export {loadDecisions} from './decisions/load-decisions.ts'
export {findBeside} from './find-beside.ts'
export {type DocumentFiles, findDocuments} from './find-documents.ts'
export {refuseMarkup} from './find-markup.ts'
export {findWriter} from './find-writer.ts'
export {linkWordFiles} from './link-words.ts'
export {loadDictionary} from './load-dictionary.ts'
export {loadGlossary} from './load-glossary.ts'
export {loadModel} from './load-model.ts'
export {loadRestorer} from './load-restorer.ts'
export {loadSegmenter} from './load-segmenter.ts'
export {locateMessages} from './locate-messages.ts'
export {readEpoch} from './read-epoch.ts'
export {readInput} from './read-input.ts'
export {writeFile} from './write-file.ts'
