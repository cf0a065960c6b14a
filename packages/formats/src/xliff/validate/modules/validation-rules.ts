import {familyOf} from '../structure/namespaces.ts'
import type {XliffNode} from '../structure/xliff-node.ts'
import type {Report, Rules} from '../violation.ts'

export type ValidationRule =
  | 'rule-one'
  | 'rule-occurs'
  | 'rule-in-source'
  | 'rule-disabled'

export const validationRules: Rules<ValidationRule> = {
  'rule-one': {
    section: '5.8.4.3',
    says: 'A rule asks for one thing: isPresent, isNotPresent, startsWith, endsWith or one of its own'
  },
  'rule-occurs': {
    section: '5.8.5.2',
    says: '`occurs` stands beside `isPresent`'
  },
  'rule-in-source': {
    section: '5.8.5.6',
    says: '`existsInSource` stands beside isPresent, startsWith or endsWith'
  },
  'rule-disabled': {
    section: '5.8.5.9',
    says: 'A rule of a file is not disabled'
  }
}

export function checkValidation(
  validation: XliffNode,
  report: Report<ValidationRule>
): void {
  for (const rule of validation.children) {
    const {isPresent, isNotPresent, startsWith, endsWith} = rule.attributes
    const {occurs, existsInSource, disabled} = rule.attributes
    const own = [isPresent, isNotPresent, startsWith, endsWith]
    const count = own.filter((d) => d !== undefined).length
    const isCustom = Object.keys(rule.attributes).some((d) =>
      familyOf(d).startsWith('{')
    )
    if (count + (isCustom ? 1 : 0) !== 1)
      report(
        'rule-one',
        rule,
        'Unexpected <val:rule>, expected one of isPresent, isNotPresent, startsWith, endsWith and a rule of its own'
      )
    if (occurs !== undefined && isPresent === undefined)
      report('rule-occurs', rule, 'Unexpected `occurs` without `isPresent`')
    const inSource = [isPresent, startsWith, endsWith]
    if (
      existsInSource !== undefined &&
      inSource.filter((d) => d !== undefined).length !== 1
    )
      report(
        'rule-in-source',
        rule,
        'Unexpected `existsInSource`, expected isPresent, startsWith or endsWith beside it'
      )
    if (disabled === 'yes' && validation.parent?.name === 'file')
      report(
        'rule-disabled',
        rule,
        'Unexpected `disabled="yes"` on a rule of the file'
      )
  }
}
