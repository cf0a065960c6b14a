import {
  type CheckResources,
  checkUnits,
  type Finding
} from '@zhengben/translate'
import {type CheckSettings, mergeSettings} from '../check/check-settings.ts'
import type {FilledJob} from './fill-job.ts'
import type {Job} from './job.ts'

/** What `check` finds in the units that an engine translated; what settings ask not to report is left out. */
export function checkDrafts(
  {units, settings}: Job,
  {drafts, byEngine}: FilledJob,
  own: CheckSettings,
  resources: CheckResources
): Array<Finding> {
  if (byEngine.size === 0) return []
  const {rules: levels, ignore, units: byUnit} = mergeSettings([own, settings])
  const checked = units.map(({id, source, target}, index) => ({
    id,
    source,
    target: drafts.get(index)?.target ?? target
  }))
  return checkUnits(checked, {...resources, levels}).filter(({unit, rule}) => {
    const {id, source} = checked[unit] as (typeof checked)[number]
    const there = byUnit[id] ?? byUnit[source.text.trim()] ?? []
    return (
      byEngine.has(unit) &&
      !ignore.includes(rule) &&
      there !== 'all' &&
      !there.includes(rule)
    )
  })
}
