import {VFile} from 'vfile'
import {formatMessages, summarize} from './format-messages.ts'
import {type Io, write} from './io.ts'
import {usesColor} from './uses-color.ts'

/**
 * Print the messages of all inputs, in order, on stderr, and last what is said
 * of those that are not listed. Quiet, only errors are printed.
 */
export async function report(
  files: ReadonlyArray<VFile>,
  io: Io,
  isQuiet = false
): Promise<void> {
  const shown = isQuiet ? files.map(keepErrors) : files
  const text = formatMessages(shown, {color: usesColor(io.stderr, io.env)})
  if (text === '') return
  const unlisted = shown.flatMap(({path = '<stdin>', data}) =>
    data['unlisted'] === undefined ? [] : [`${path}: ${data['unlisted']}`]
  )
  const parts = [text, summarize(shown), ...unlisted].filter((d) => d !== '')
  await write(io.stderr, `${parts.join('\n')}\n`)
}

function keepErrors({path, messages}: VFile): VFile {
  const file = new VFile(path === undefined ? {} : {path})
  file.messages = messages.filter((d) => d.fatal === true)
  return file
}

/** Whether messages say that something a person wrote does not fit: an input that was skipped. */
export function isLeftOut({messages}: VFile): boolean {
  return messages.some((d) =>
    ['correction', 'decision', 'translation'].includes(d.ruleId ?? '')
  )
}
