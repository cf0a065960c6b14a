import type {InputError} from '@zhengben/pipeline'
import {VFile} from 'vfile'

/** An input that could not be used, for the report. */
export function failedFile(error: InputError): VFile {
  const file = new VFile(error.path === '-' ? {} : {path: error.path})
  const places =
    error.places.length > 0 ? error.places : [{reason: error.message}]
  for (const {reason, ...place} of places) {
    const message = file.message(reason, {
      ...('line' in place && {place}),
      source: 'zhengben',
      ruleId: 'input'
    })
    message.fatal = true
  }
  return file
}
