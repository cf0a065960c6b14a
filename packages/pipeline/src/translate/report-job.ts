import type {Finding} from '@zhengben/translate'
import {VFile} from 'vfile'
import type {FilledJob} from './fill-job.ts'
import type {Job} from './job.ts'

/** What a person should see of a job: units that were left, and what is wrong with drafts of an engine. */
export function reportJob(
  {name, units}: Job,
  {problems, drafts}: FilledJob,
  findings: ReadonlyArray<Finding>
): VFile {
  const file = new VFile({path: name})
  const placeOf = (index: number) => units[index]?.place ?? {line: 1, column: 1}
  for (const [index, reason] of problems)
    if (!drafts.has(index)) {
      const message = file.message(`Left empty. ${reason}`, {
        place: placeOf(index),
        source: 'zhengben',
        ruleId: 'engine'
      })
      message.fatal = false
    }
  for (const {unit, rule, severity, message} of findings) {
    const made = file.message(`${message} (${units[unit]?.id})`, {
      place: placeOf(unit),
      source: 'zhengben',
      ruleId: rule
    })
    made.fatal = {error: true, warning: false, info: undefined}[severity]
  }
  return file
}
