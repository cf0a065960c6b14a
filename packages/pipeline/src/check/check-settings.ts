import {
  type RuleId,
  type RuleLevel,
  type RuleLevels,
  ruleIds,
  ruleLevels
} from '@zhengben/translate/rules'
import * as v from 'valibot'
import {findNearest} from '../find-nearest.ts'
import {UsageError} from '../usage-error.ts'

/** What is to be reported, and what not. */
export interface CheckSettings {
  /** Rules that are off, on, or of another severity. */
  readonly rules: RuleLevels
  /** Rules that are off. */
  readonly ignore: ReadonlyArray<RuleId>
  /** By the id of a unit or its Chinese text: rules that are off there, or all. */
  readonly units: Readonly<Record<string, ReadonlyArray<RuleId> | 'all'>>
}

const rules = v.array(
  v.picklist(ruleIds, `expected rules: ${ruleIds.join(', ')}`),
  'expected a list of rules'
)

/** `check` in `document.yaml` and `zhengben.yaml`. */
export const checkSchema: v.GenericSchema<unknown, CheckSettings> =
  v.strictObject({
    rules: v.optional(
      v.record(
        v.picklist(ruleIds, `expected rules: ${ruleIds.join(', ')}`),
        v.picklist(ruleLevels, `expected ${ruleLevels.join(', ')}`),
        'expected rules and what is asked of each'
      ),
      {}
    ),
    ignore: v.optional(rules, []),
    units: v.optional(
      v.record(
        v.string(),
        v.union([v.literal('all'), rules], 'expected a list of rules, or all'),
        'expected the id or the Chinese text of a unit, and what to ignore there'
      ),
      {}
    )
  })

/** What several places say, together; of a rule, the last that says something. */
export function mergeSettings(
  settings: ReadonlyArray<Partial<CheckSettings> | undefined>
): CheckSettings {
  return {
    rules: Object.assign({}, ...settings.map((d) => d?.rules)),
    ignore: settings.flatMap((d) => d?.ignore ?? []),
    units: Object.assign({}, ...settings.map((d) => d?.units))
  }
}

/**
 * The rules in a list such as `term,length`.
 * @throws {UsageError} where one is not known.
 */
export function readRules(list: string): Array<RuleId> {
  return list.split(',').map((item) => readRule(item.trim(), '--ignore'))
}

/**
 * What a list such as `same-target,length=info,capital=off` asks for; a rule
 * alone is on.
 * @throws {UsageError} where a rule or level is not known.
 */
export function readLevels(list: string): RuleLevels {
  return Object.fromEntries(
    list.split(',').map((item) => {
      const [name = '', written = 'on'] = item.split('=').map((d) => d.trim())
      return [readRule(name, '--rules'), readLevel(written)]
    })
  )
}

function readRule(name: string, option: string): RuleId {
  return readChoice(name, ruleIds, 'rule', option)
}

function readLevel(name: string): RuleLevel {
  return readChoice(name, ruleLevels, 'level', '--rules')
}

function readChoice<T extends string>(
  name: string,
  choices: ReadonlyArray<T>,
  what: string,
  option: string
): T {
  const choice = choices.find((d) => d === name)
  if (choice) return choice
  const nearest = findNearest(name, choices)
  throw new UsageError(
    `Unexpected ${what} \`${name}\` in ${option}, ${nearest ? `did you mean ${nearest}?` : `expected some of ${choices.join(', ')}`}`
  )
}
