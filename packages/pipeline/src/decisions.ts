export {collectDecisions} from './decisions/collect-decisions.ts'
