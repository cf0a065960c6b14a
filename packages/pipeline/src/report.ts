export {type ReportDocument, writeReport} from '@zhengben/formats'
export {createReport} from './create-report.ts'
