export {asFound} from './as-found.ts'
export type {DocumentMeta, Edition, RestorationState} from './edition.ts'
export type {
  ReportDocument,
  ReportEdit,
  ReportReading,
  ReportRow,
  ReportSentence
} from './html/report/report-document.ts'
export {writeReport} from './html/report/write-report.ts'
export type {
  ReviewChoice,
  ReviewItem,
  ReviewLine,
  ReviewPage,
  ReviewQuestion
} from './html/review/review-page.ts'
export {writeReview} from './html/review/write-review.ts'
export {type HtmlOptions, writeHtml} from './html/write-html.ts'
export {
  createIndexEntry,
  type IndexEntry,
  writeIndex
} from './html/write-index.ts'
export {readMarkdown} from './markdown/read-markdown.ts'
export {writeBilingualMarkdown} from './markdown/write-bilingual-markdown.ts'
export {
  measureEdition,
  type RowUse,
  type Statistics
} from './measure-edition.ts'
export {readProse} from './read-prose.ts'
export {
  type DecodedText,
  decodeText,
  type TextProblem
} from './text/decode-text.ts'
export {type Encoding, encodings} from './text/encoding.ts'
export {NotTextError} from './text/not-text-error.ts'
export {readPlainText} from './text/read-plain-text.ts'
export {UnknownEncodingError} from './text/unknown-encoding-error.ts'
export {writeTmx} from './tmx/write-tmx.ts'
export {unitText} from './unit-text.ts'
export {writeXliff} from './xliff/write-xliff.ts'
export {writeXliff2} from './xliff/write-xliff2.ts'
