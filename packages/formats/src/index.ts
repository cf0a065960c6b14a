export type {DocumentMeta, Edition, RestorationState} from './edition.ts'
export {writeBilingualMarkdown} from './markdown/write-bilingual-markdown.ts'
export {writeTmx} from './tmx/write-tmx.ts'
export {writeXliff} from './xliff/write-xliff.ts'
