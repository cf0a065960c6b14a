import type {InputError} from '@zhengben/pipeline'
import {VFile} from 'vfile'

/** An input that could not be used, for the report. */
export function failedFile(error: InputError): VFile {
  const file = new VFile(error.path === '-' ? {} : {path: error.path})
  const message = file.message(error.message, {
    source: 'zhengben',
    ruleId: 'input'
  })
  message.fatal = true
  return file
}
