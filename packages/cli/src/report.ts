import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {type Io, write} from './io.ts'
import {usesColor} from './uses-color.ts'

/**
 * Print the messages of all inputs, in order, on stderr, and last what is said
 * of those that are not listed.
 */
export async function report(
  files: ReadonlyArray<VFile>,
  io: Io
): Promise<void> {
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
