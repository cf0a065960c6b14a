export type {LanguageRules} from './srx/language-rules.ts'
export {writeOmegatRules} from './srx/write-omegat-rules.ts'
export {writeSrx} from './srx/write-srx.ts'
