import {resolve} from 'node:path'
import {type Input, replaceFile, writeFile} from '@zhengben/pipeline/restore'
import type {Arguments} from '../command.ts'
import {type Io, write} from '../io.ts'

/** What goes to stdout instead of the restored text. */
export const views = ['json', 'diff', 'patch', 'explain'] as const

/** Where the text of one input goes, and what else is printed of it. */
export interface Emission {
  readonly input: Input
  readonly flags: Arguments['flags']
  /** The file to write; absent where there is none. */
  readonly output: string | undefined
  readonly io: Io
  /** Whether its text may go to stdout: it is the only one. */
  readonly isOnly: boolean
}

/**
 * Put the restored text where it was asked for: a file of its own, the place
 * of the input, or stdout. A file that did not change is not replaced.
 */
export async function emitText(
  {input, flags, output, io, isOnly}: Emission,
  text: string | Uint8Array
): Promise<void> {
  const {path} = input
  const mark = markOf(input)
  const own = Buffer.from(text)
  const bytes = mark === '' ? own : Buffer.concat([Buffer.from(mark), own])
  if (output !== undefined) await writeFile(output, bytes)
  else if (!flags.has('in-place')) {
    if (isOnly && !views.some((d) => flags.has(d)))
      await write(io.stdout, bytes)
  } else if (!bytes.equals(Buffer.from(mark + input.text)))
    await replaceFile(resolve(io.cwd, path), bytes)
}

/** The byte order mark that the text is written with, as it was found. */
export function markOf({bom, encoding}: Input): string {
  return bom && encoding === 'utf-8' ? '\u{FEFF}' : ''
}
