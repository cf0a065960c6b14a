import type {VFile} from 'vfile'
import {type Io, write} from './io.ts'
import {usesColor} from './uses-color.ts'

/**
 * Print the messages of all inputs, in order, on stderr, and last what is said
 * of those that are not listed. The printer loads only where there are any.
 */
export async function report(
  files: ReadonlyArray<VFile>,
  io: Io
): Promise<void> {
  if (files.every((d) => d.messages.length === 0)) return
  const {reporter} = await import('vfile-reporter')
  const text = reporter([...files], {
    quiet: true,
    color: usesColor(io.stderr, io.env)
  })
  const unlisted = files.flatMap(({path = '<stdin>', data}) =>
    data['unlisted'] === undefined ? [] : [`${path}: ${data['unlisted']}`]
  )
  const parts = [text, ...unlisted].filter((d) => d !== '')
  if (parts.length > 0) await write(io.stderr, `${parts.join('\n')}\n`)
}

/** Whether messages say that a correction does not fit: an input that was skipped. */
export function isCorrectionLeftOut({messages}: VFile): boolean {
  return messages.some((d) => d.ruleId === 'correction')
}
