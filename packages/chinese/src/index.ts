export {
  isDigit,
  isHan,
  isLatinLetter,
  isPunctuation,
  isWhiteSpace,
  isWordCharacter
} from './characters.ts'
export {chineseRules} from './chinese-rules.ts'
export {nonBlankLines, trimRange} from './lines.ts'
export {type ParseOptions, parseChinese} from './parse-chinese.ts'
export {refineWords} from './refine-words.ts'
export {default} from './retext-chinese.ts'
export {type SplitOptions, splitSentences} from './split-sentences.ts'
export type {Word, WordSegmenter} from './word.ts'
