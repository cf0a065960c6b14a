export {readCsv} from './csv/read-csv.ts'
export {type CsvOptions, writeCsv} from './csv/write-csv.ts'
export {TableError} from './table/table-error.ts'
export type {TableRow} from './table/table-row.ts'
