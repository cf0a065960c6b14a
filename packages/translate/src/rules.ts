export {type RuleId, ruleIds} from './check/finding.ts'
