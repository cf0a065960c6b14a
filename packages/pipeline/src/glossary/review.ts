export {createDiffReview} from './review/create-diff-review.ts'
export {
  createSuggestReview,
  type Suggestions
} from './review/create-suggest-review.ts'
export {readOwnFiles} from './review/read-own-files.ts'
export {writeDiffPage, writeSuggestPage} from './review/write-pages.ts'
