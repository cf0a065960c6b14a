export {BilingualError} from './bilingual/bilingual-error.ts'
export type {
  BilingualFile,
  BilingualRemark,
  BilingualText,
  BilingualUnit,
  InlineCode
} from './bilingual/bilingual-unit.ts'
export {readDocx} from './docx/read-docx.ts'
export {readTable} from './table/read-table.ts'
export {TableError} from './table/table-error.ts'
export {readTmx} from './tmx/read-tmx.ts'
export {type TmxPair, writeTmxPairs} from './tmx/write-tmx-pairs.ts'
export {readXliff} from './xliff/read-xliff.ts'
export {xliffRules} from './xliff/validate/rules.ts'
export {validateXliff} from './xliff/validate/validate-xliff.ts'
export type {XliffViolation} from './xliff/validate/violation.ts'
export {readXlsxTable} from './xlsx/read-xlsx-table.ts'
