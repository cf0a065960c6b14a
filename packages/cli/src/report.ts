import type {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {type Io, write} from './io.ts'
import {usesColor} from './uses-color.ts'

/** Print the messages of all inputs, in order, on stderr. */
export async function report(
  files: ReadonlyArray<VFile>,
  io: Io
): Promise<void> {
  const text = reporter([...files], {
    quiet: true,
    color: usesColor(io.stderr, io.env)
  })
  if (text !== '') await write(io.stderr, `${text}\n`)
}
