export {type CsvOptions, writeCsv} from './csv/write-csv.ts'
