export {
  optionalRules,
  type RuleId,
  type RuleLevel,
  type RuleLevels,
  ruleIds,
  ruleLevels
} from './check/finding.ts'
