export {type CheckResources, checkUnits} from './check/check-units.ts'
export {
  type Finding,
  type RuleId,
  ruleIds,
  type Severity
} from './check/finding.ts'
export type {CheckUnit, InlineCode, UnitText} from './check/unit.ts'
