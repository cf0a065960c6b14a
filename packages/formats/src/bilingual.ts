export {BilingualError} from './bilingual/bilingual-error.ts'
export type {
  BilingualFile,
  BilingualText,
  BilingualUnit,
  InlineCode
} from './bilingual/bilingual-unit.ts'
export {readTable} from './table/read-table.ts'
export {readTmx} from './tmx/read-tmx.ts'
export {readXliff} from './xliff/read-xliff.ts'
export {xliffRules} from './xliff/validate/rules.ts'
export {validateXliff} from './xliff/validate/validate-xliff.ts'
export type {XliffViolation} from './xliff/validate/violation.ts'
