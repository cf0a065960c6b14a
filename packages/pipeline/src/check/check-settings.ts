import {type RuleId, ruleIds} from '@zhengben/translate/rules'
import * as v from 'valibot'
import {findNearest} from '../find-nearest.ts'
import {UsageError} from '../usage-error.ts'

/** What is not to be reported. */
export interface CheckSettings {
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

/** What several places say, together. */
export function mergeSettings(
  settings: ReadonlyArray<Partial<CheckSettings> | undefined>
): CheckSettings {
  return {
    ignore: settings.flatMap((d) => d?.ignore ?? []),
    units: Object.assign({}, ...settings.map((d) => d?.units))
  }
}

/**
 * The rules in a list such as `term,length`.
 * @throws {UsageError} where one is not known.
 */
export function readRules(list: string): Array<RuleId> {
  return list.split(',').map((item) => {
    const name = item.trim()
    const rule = ruleIds.find((d) => d === name)
    if (rule) return rule
    const nearest = findNearest(name, ruleIds)
    throw new UsageError(
      `Unexpected rule \`${name}\` in --ignore, ${nearest ? `did you mean ${nearest}?` : `expected some of ${ruleIds.join(', ')}`}`
    )
  })
}
