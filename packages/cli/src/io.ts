import process from 'node:process'
import type {Readable, Writable} from 'node:stream'
import {explainSystemError, OutputError} from '@zhengben/pipeline'

/** Everything a command knows of the world around it. */
export interface Io {
  readonly stdin: Readable & {readonly isTTY?: boolean}
  /** Results. */
  readonly stdout: Writable & {
    readonly isTTY?: boolean
    /** Of the terminal. */
    readonly columns?: number
  }
  /** Messages and progress. */
  readonly stderr: Writable & {readonly isTTY?: boolean}
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends a command that goes on until told; absent, Ctrl-C does. */
  readonly interrupted?: AbortSignal
}

/** The process's own streams. `write` sees to their errors. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => undefined)
  const {stdin, stdout, stderr, env} = process
  return {stdin, stdout, stderr, cwd: process.cwd(), env}
}

/** What a write ends with whose reader went away. */
const goneCodes: ReadonlySet<string | undefined> = new Set([
  'EPIPE',
  'EOF',
  'ERR_STREAM_DESTROYED'
])

/**
 * Write and wait until the stream has taken it. To a closed one, or where the
 * reader went away (`| head`), nothing is written.
 * @throws {OutputError} where it cannot be written, as on a full disk.
 */
export async function write(
  stream: Writable,
  text: string | Uint8Array
): Promise<void> {
  if (text.length === 0 || stream.destroyed || stream.writableEnded) return
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      const isGone = !error || goneCodes.has(error.code)
      if (isGone) resolve()
      else
        reject(
          new OutputError(
            `Cannot write the output: ${explainSystemError(error)}`
          )
        )
    })
  })
}
