export {readXlsx} from './xlsx/read-xlsx.ts'
export {writeXlsx} from './xlsx/write-xlsx.ts'
