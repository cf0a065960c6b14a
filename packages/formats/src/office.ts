// What reviewers and clients get; loaded only where it is asked for.
export {writeDocx} from './docx/write-docx.ts'
export {
  writeUnitCsv,
  writeUnitTsv,
  writeUnitXlsx
} from './table/write-unit-table.ts'
