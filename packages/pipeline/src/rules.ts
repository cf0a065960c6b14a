export {writeFile} from './write-file.ts'
export {writeRules} from './write-rules.ts'
